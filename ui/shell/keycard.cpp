#include "ui/shell/keycard.h"

#include "ui/widgets/keycap.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

KeyCard::KeyCard(const Theme &theme, QWidget *window)
    : Overlay(theme, window)
{ }

QRect KeyCard::sheetRect() const
{
    const QSize room = parentWidget()->size() - QSize(m_theme.px(40), m_theme.px(40));
    const QSize wanted(std::min(room.width(), m_theme.px(820)), std::min(room.height(), m_contentHeight));
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

void KeyCard::fill()
{
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
    auto *grid = new QGridLayout(inner);
    grid->setHorizontalSpacing(m_theme.px(12));
    grid->setVerticalSpacing(m_theme.px(4));
    scroll->setWidget(inner);
    scroll->setAccessibleName(tr("Keys"));
    outer->addWidget(scroll, 1);

    const QList<std::pair<QString, QString>> keys {
        {QStringLiteral("F1"), tr("this card")},
        {QStringLiteral("F2"), tr("new call")},
        {QStringLiteral("Ctrl+F2"), tr("enter a paper sheet")},
        {QStringLiteral("F3"), tr("the page's question")},
        {QStringLiteral("Ctrl+F"), tr("filter the list")},
        {QStringLiteral("F4"), tr("take the ringing call")},
        {QStringLiteral("Shift+F4"), tr("citizens who wait for a call; the one that is due first")},
        {QStringLiteral("F5"), tr("dial or call back: the call's form opens")},
        {QStringLiteral("Shift+F5"), tr("result of a call to the citizen")},
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
    const int half = (static_cast<int>(keys.size()) + 1) / 2;
    for (int i = 0; i < keys.size(); ++i) {
        const int column = i / half * 3;
        grid->addWidget(new KeyCap(m_theme, keys.at(i).first, inner), i % half, column,
                        Qt::AlignLeft | Qt::AlignVCenter);
        auto *words = new TextLabel(m_theme, TextStyle::Body, Tone::Text, inner, TextLabel::Fit::Wrap);
        words->setText(keys.at(i).second);
        grid->addWidget(words, i % half, column + 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(4, 1);
    grid->setColumnMinimumWidth(2, m_theme.px(12));
    grid->setRowStretch(half, 1);
    m_contentHeight = inner->sizeHint().height() + title->sizeHint().height() + m_theme.px(48);
    for (QWidget *child : {static_cast<QWidget *>(title), static_cast<QWidget *>(scroll)})
        child->show();
}

} // namespace tongdai
