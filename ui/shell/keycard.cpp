#include "ui/shell/keycard.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int Margin = 20; ///< of the window around the card
constexpr int ColumnWidth = 395;
constexpr int MostColumns = 3;

} // namespace

KeyCard::KeyCard(const Theme &theme, QWidget *window)
    : Overlay(theme, window)
{
    connect(&theme, &Theme::changed, this, [this] {
        if (isVisible())
            fill();
    });
}

int KeyCard::columnsThatFit() const
{
    const int room = parentWidget()->width() - m_theme.px(2 * Margin);
    return std::clamp(room / m_theme.px(ColumnWidth), 1, MostColumns);
}

int KeyCard::sheetWidth() const
{
    return std::min(parentWidget()->width() - m_theme.px(2 * Margin), m_theme.px(m_columns * ColumnWidth));
}

int KeyCard::contentHeight() const
{
    if (!m_keys)
        return 0;
    const QLayout *outer = sheet()->layout();
    const QMargins edges = outer->contentsMargins() + sheet()->contentsMargins();
    const int keys = m_keys->layout()->totalHeightForWidth(sheetWidth() - edges.left() - edges.right());
    return keys + m_title->sizeHint().height() + outer->spacing() + edges.top() + edges.bottom();
}

QRect KeyCard::sheetRect() const
{
    const QSize wanted(sheetWidth(),
                       std::min(parentWidget()->height() - m_theme.px(2 * Margin), contentHeight()));
    return {QPoint((parentWidget()->width() - wanted.width()) / 2,
                   (parentWidget()->height() - wanted.height()) / 2),
            wanted};
}

void KeyCard::opening()
{
    fill();
}

void KeyCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && isVisible())
        fill();
    Overlay::changeEvent(event);
}

void KeyCard::resizeEvent(QResizeEvent *event)
{
    Overlay::resizeEvent(event);
    if (isVisible() && columnsThatFit() != m_columns)
        fill();
}

void KeyCard::fill()
{
    m_columns = columnsThatFit();
    delete sheet()->layout();
    qDeleteAll(sheet()->findChildren<QWidget *>(QString(), Qt::FindDirectChildrenOnly));

    auto *outer = new QVBoxLayout(sheet());
    outer->setContentsMargins(m_theme.px(20), m_theme.px(16), m_theme.px(20), m_theme.px(16));
    auto *title = new SectionTitle(m_theme, sheet(), TextStyle::PanelTitle);
    title->setTitle(tr("Keys"));
    title->setMeta(tr("close"));
    title->setKey(QStringLiteral("Esc"));
    outer->addWidget(title);
    auto *scroll = new QScrollArea(sheet());
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *inner = new QWidget(scroll);
    // As tall as its lines are at its width, not at the least width they could have.
    inner->setMinimumHeight(1);
    auto *grid = new QGridLayout(inner);
    grid->setHorizontalSpacing(m_theme.px(12));
    grid->setVerticalSpacing(m_theme.px(4));
    scroll->setWidget(inner);
    scroll->setAccessibleName(tr("Keys"));
    outer->addWidget(scroll, 1);

    const QList<std::pair<QString, QString>> keys {
        {QStringLiteral("F1"), tr("this card")},
        {QStringLiteral("Shift+F1"), tr("why a ticket is due when it is")},
        {QStringLiteral("F2"), tr("new call")},
        {QStringLiteral("Ctrl+F2"), tr("enter a paper sheet")},
        {QStringLiteral("F3"), tr("the page's question")},
        {QStringLiteral("Ctrl+F3"), tr("log of calls, and back to the open one")},
        {QStringLiteral("Ctrl+F"), tr("filter the list")},
        {QStringLiteral("F4"), tr("take the ringing call")},
        {QStringLiteral("Shift+F4"), tr("citizens who wait for a call; the one that is due first")},
        {QStringLiteral("F5"), tr("dial or call back: the call's form opens")},
        {QStringLiteral("Shift+F5"), tr("result of a call to the citizen")},
        {QStringLiteral("Ctrl+D"), tr("move the hour of a promised call, with a reason")},
        {QStringLiteral("Ctrl+F5"), tr("not reached: end the round of calls, with a reason")},
        {QStringLiteral("F6"), tr("next pane; with Shift the one before")},
        {QStringLiteral("F7"), tr("outcome or answer")},
        {QStringLiteral("F8"), tr("hand over")},
        {QStringLiteral("F9"), tr("return, end a call without content, note as not found")},
        {QStringLiteral("F12"), tr("sync: what waits, what needs you")},
        {QStringLiteral("Ctrl+Enter"), tr("the page's main button")},
        {QStringLiteral("Ctrl+1…7"), tr("page")},
        {QStringLiteral("Ctrl+K"), tr("find anything, do anything")},
        {QStringLiteral("Ctrl+Tab"), tr("next open call")},
        {QStringLiteral("Ctrl+E"), tr("correct: a ticket, or an earlier call of the caller")},
        {QStringLiteral("Ctrl+U"), tr("correct the call saved last")},
        {QStringLiteral("Ctrl+G"), tr("in a call the next question to ask; files of a ticket")},
        {QStringLiteral("Ctrl+R"), tr("the call is about an open ticket")},
        {QStringLiteral("Ctrl+↓"), tr("another person behind the same number")},
        {QStringLiteral("Ctrl+N"), tr("in a call, how to talk to the caller, and which names are theirs")},
        {QStringLiteral("Ctrl+J"), tr("write the content or a note")},
        {QStringLiteral("/… Tab"), tr("ready text of that short name, in the content and the answer")},
        {QStringLiteral("Ctrl+T"), tr("insert the answer read out")},
        {QStringLiteral("Ctrl+O"), tr("open the procedure in full")},
        {QStringLiteral("Ctrl+B"),
         tr("report an error in a procedure; in a call, note a question as not found")},
        {QStringLiteral("Ctrl+I"), tr("copy a procedure or an answer as a message")},
        {QStringLiteral("Ctrl+P"), tr("print")},
        {QStringLiteral("Ctrl+PgUp, PgDn"), tr("older, newer version")},
        {QStringLiteral("Ctrl+M"), tr("recording notice given")},
        {QStringLiteral("Ctrl+H"), tr("show the citizen's data (logged)")},
        {QStringLiteral("Ctrl+W"), tr("put an untouched call away")},
        {QStringLiteral("Ctrl+L"), tr("lock the screen")},
        {QStringLiteral("Ctrl+Q"), tr("quit, drafts are kept")},
        {keyText(QKeySequence(Qt::CTRL | Qt::Key_Equal)) + QStringLiteral(" − 0"), tr("text size")},
        {QStringLiteral("Esc"), tr("one step back; discards nothing")},
        {QStringLiteral("1…9, 0"), tr("choose in Outcome, Result of calling back, Kind of contact and Rating")},
    };
    const int lines = (static_cast<int>(keys.size()) + m_columns - 1) / m_columns;
    for (int i = 0; i < keys.size(); ++i) {
        const int column = i / lines * 3;
        grid->addWidget(new KeyCap(m_theme, keys.at(i).first, inner), i % lines, column,
                        Qt::AlignLeft | Qt::AlignVCenter);
        auto *words = new TextLabel(m_theme, TextStyle::Body, Tone::Text, inner, TextLabel::Fit::Wrap);
        words->setText(keys.at(i).second);
        grid->addWidget(words, i % lines, column + 1);
    }
    for (int i = 0; i < m_columns; ++i) {
        grid->setColumnStretch(i * 3 + 1, 1);
        if (i > 0)
            grid->setColumnMinimumWidth(i * 3 - 1, m_theme.px(12));
    }
    grid->setRowStretch(lines, 1);
    m_title = title;
    m_keys = inner;
    for (QWidget *child : {static_cast<QWidget *>(title), static_cast<QWidget *>(scroll)})
        child->show();
}

} // namespace tongdai
