#include "ui/shell/syncpage.h"

#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "ui/shell/parkedgroup.h"
#include "ui/shell/statusline.h"
#include "ui/widgets/changewords.h"
#include "ui/widgets/describedrows.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/noteedit.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QListView>
#include <QPainter>
#include <QVBoxLayout>

namespace tongdai {

/// Items as rows; the whole list is small (at most 500) and read anew on every change.
class SyncPage::Items final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<WaitingItem> &items)
    {
        beginResetModel();
        m_items = items;
        endResetModel();
    }
    const WaitingItem *at(int row) const
    {
        return row >= 0 && row < m_items.size() ? &m_items.at(row) : nullptr;
    }
    int rowOf(const QUuid &opId) const
    {
        for (int i = 0; i < m_items.size(); ++i) {
            if (m_items.at(i).opId == opId)
                return i;
        }
        return -1;
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_items.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const WaitingItem *item = at(index.row());
        if (!item || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return {};
        return item->shownAs;
    }

private:
    QList<WaitingItem> m_items;
};

namespace {

bool isWaiting(const WaitingItem &item)
{
    return !item.refused && item.overtook.isEmpty();
}

} // namespace

SyncPage::SyncPage(const Theme &theme, SyncMonitor &sync, ParkedWork &parked, const Directory &directory,
                   const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_sync(sync)
    , m_directory(directory)
    , m_clock(clock)
    , m_items(new Items(this))
    , m_parked(new ParkedGroup(theme, parked, directory, clock, &SyncPage::kindWords, this))
{
    build();
    retranslate();
    connect(m_parked, &ParkedGroup::currentChanged, this, &SyncPage::showCurrent);
    connect(&sync, &SyncMonitor::statusChanged, this, &SyncPage::refresh);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &SyncPage::showCurrent);
}

void SyncPage::build()
{
    m_retry = new KeyAction(this, Qt::CTRL | Qt::Key_Return, [this] { m_sync.retryNow(); });
    m_copy = new KeyAction(this, Qt::CTRL | Qt::Key_B,
                           [this] { QGuiApplication::clipboard()->setText(m_text->toPlainText()); });
    m_settle = new KeyAction(this, Qt::Key_F9, [this] {
        if (const WaitingItem *item = m_items->at(m_list->currentIndex().row()); item && !isWaiting(*item))
            m_sync.dismissRefused(item->opId);
    });
    m_open = new KeyAction(this, Qt::CTRL | Qt::Key_O, [this] {
        if (const auto parked = shownParked())
            Q_EMIT subjectWanted(QUuid::fromString(parked->subject));
        else if (const WaitingItem *item = m_items->at(m_list->currentIndex().row()))
            Q_EMIT subjectWanted(item->subject);
    });
    m_signIn = new KeyAction(this, {}, [this] { Q_EMIT signInWanted(); });
    m_writeOut = new KeyAction(this, Qt::CTRL | Qt::Key_S, [this] { Q_EMIT writeOutWanted(); });
    m_handIn = new KeyAction(this, Qt::CTRL | Qt::Key_I, [this] { Q_EMIT handInWanted(); });

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new Pane(m_theme, Pane::Ground::Plain, this);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, m_theme.px(14), 0, 0);
    column->setSpacing(m_theme.px(4));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(m_theme.px(20), 0, m_theme.px(20), m_theme.px(8));
    head->setSpacing(m_theme.px(4));
    auto *sentence = new QHBoxLayout;
    m_icon = new IconLabel(m_theme, {}, Tone::Green, 22, left);
    m_sentence = new TextLabel(m_theme, TextStyle::Title, Tone::Text, left, TextLabel::Fit::Wrap);
    sentence->addWidget(m_icon);
    sentence->addWidget(m_sentence, 1);
    head->addLayout(sentence);
    m_detail = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, left, TextLabel::Fit::Wrap);
    head->addWidget(m_detail);
    auto *buttons = new QHBoxLayout;
    m_counts = new TextLabel(m_theme, TextStyle::Body, Tone::Text, left, TextLabel::Fit::Elide);
    buttons->addWidget(m_counts, 1);
    buttons->addWidget(new KeyButton(m_theme, m_signIn, KeyButton::Look::Framed, left));
    buttons->addWidget(new KeyButton(m_theme, m_retry, KeyButton::Look::Accent, left));
    head->addLayout(buttons);
    column->addLayout(head);
    column->addWidget(new HairLine(m_theme, left));
    m_empty = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, left, TextLabel::Fit::Wrap);
    m_empty->setMargin(m_theme.px(20));
    column->addWidget(m_empty);
    m_list = new QListView(left);
    m_list->setObjectName(QStringLiteral("syncItems"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_items);
    m_list->setUniformItemSizes(true);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_list->setItemDelegate(new DescribedRows(
        m_theme, DescribedRows::Lines::Two,
        [this](int at, RowPainter &painter) {
            const WaitingItem *item = m_items->at(at);
            if (!item)
                return;
            const int inset = m_theme.px(20);
            const qint64 now = m_clock.nowMs();
            painter.line(m_theme.px(6), TextStyle::Body, inset, inset);
            painter.textRight(TimeWords::sinceWord(item->wallMs, now), TextStyle::Caption, Tone::Soft);
            painter.gapRight(8);
            painter.icon(item->refused          ? QStringLiteral("alert")
                             : isWaiting(*item) ? QStringLiteral("clock")
                                                : QStringLiteral("pen"),
                         item->refused ? Tone::Amber : Tone::Accent);
            painter.gap(8);
            painter.text(kindWords(item->kind), TextStyle::Body, Tone::Text);
            painter.line(m_theme.px(7) + m_theme.lineHeight(TextStyle::Body), TextStyle::Caption,
                         inset + m_theme.px(22), inset);
            painter.text(item->shownAs, TextStyle::Caption, Tone::Soft);
            if (item->refused)
                painter.textRight(Labels::ofRefusal(item->reason), TextStyle::Caption, Tone::Amber);
            else if (!isWaiting(*item))
                painter.textRight(tr("carried out, over a newer change"), TextStyle::Caption, Tone::Soft);
        },
        m_list));
    column->addWidget(m_list, 1);
    column->addWidget(m_parked);
    setTabOrder(m_list, m_parked->list());
    m_list->installEventFilter(this);
    m_parked->list()->installEventFilter(this);
    column->addStretch(0); // takes the room while the list is hidden

    auto *side = new SunkPane(m_theme, this);
    side->setFixedWidth(m_theme.px(400));
    connect(&m_theme, &Theme::changed, side, [this, side] { side->setFixedWidth(m_theme.px(400)); });
    auto *sideColumn = new QVBoxLayout(side);
    sideColumn->setContentsMargins(m_theme.px(16), m_theme.px(14), m_theme.px(16), m_theme.px(12));
    sideColumn->setSpacing(m_theme.px(8));
    m_side = new SectionTitle(m_theme, side, TextStyle::PanelTitle);
    m_reason = new TextLabel(m_theme, TextStyle::Body, Tone::Amber, side, TextLabel::Fit::Wrap);
    m_what = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, side, TextLabel::Fit::Wrap);
    m_text = new NoteEdit(m_theme, 8, side);
    m_text->setReadOnly(true);
    sideColumn->addWidget(m_side);
    sideColumn->addWidget(m_what);
    sideColumn->addWidget(m_reason);
    sideColumn->addWidget(m_text, 1);
    sideColumn->addStretch(0);
    auto *keys = new QVBoxLayout;
    keys->setSpacing(m_theme.px(8));
    for (KeyAction *action : {m_open, m_copy, m_settle, m_writeOut, m_handIn})
        keys->addWidget(new KeyButton(m_theme, action, KeyButton::Look::Framed, side));
    sideColumn->addLayout(keys);
    row->addWidget(left, 1);
    row->addWidget(side);
}

void SyncPage::retranslate()
{
    m_retry->setText(tr("Try again now"));
    m_copy->setText(tr("Copy the text"));
    m_settle->setText(tr("Seen and settled"));
    m_open->setText(tr("Open the ticket"));
    m_signIn->setText(tr("Sign in again"));
    m_writeOut->setText(tr("Write what waits to a file"));
    m_handIn->setText(tr("Hand in another machine's file"));
    m_empty->setText(tr("Nothing waits here. Everything written on this machine is at the centre."));
    m_list->setAccessibleName(tr("Waiting and refused items"));
    m_text->setAccessibleName(tr("What was written"));
    refresh();
}

void SyncPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SyncPage::focusPage()
{
    const bool onlyParked = m_items->rowCount() == 0 && m_parked->count() > 0;
    (onlyParked ? m_parked->list() : m_list)->setFocus(Qt::OtherFocusReason);
}

void SyncPage::refresh()
{
    const SyncStatus status = m_sync.status();
    const SyncLook look = lookOf(status);
    const qint64 now = m_clock.nowMs();
    m_icon->setIcon(look.icon, look.tone);
    m_sentence->setSay(Labels::of(status, now));
    m_detail->setText(
        status.dataAsOfMs > 0
            ? tr("Everything here was the centre's state at %1.").arg(TimeWords::dateTime(status.dataAsOfMs))
            : tr("This machine has not yet received the centre's data."));
    m_counts->setText(tr("Waiting: %1 · needs you: %2 · sent today: %3")
                          .arg(status.waiting)
                          .arg(status.refused)
                          .arg(status.sentToday));
    m_signIn->setVisible(status.state == SyncState::NeedLogin);
    m_writeOut->setVisible(status.waiting > 0);

    const WaitingItem *current = m_items->at(m_list->currentIndex().row());
    const QUuid kept = current ? current->opId : QUuid();
    m_items->set(m_sync.items());
    const int row = kept.isNull() ? 0 : std::max(0, m_items->rowOf(kept));
    if (m_items->rowCount() > 0)
        m_list->setCurrentIndex(m_items->index(row));
    m_empty->setVisible(m_items->rowCount() == 0);
    m_list->setVisible(m_items->rowCount() > 0);
    showCurrent();
}

bool SyncPage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        m_speaksOfParked = watched == m_parked->list();
        showCurrent();
    }
    return QWidget::eventFilter(watched, event);
}

std::optional<ParkedNotice> SyncPage::shownParked() const
{
    return m_speaksOfParked || m_items->rowCount() == 0 ? m_parked->current() : std::nullopt;
}

void SyncPage::showParked(const ParkedNotice &notice)
{
    m_side->setTitle(tr("Parked at the centre"));
    m_what->setText(m_parked->heading(notice));
    m_reason->setText(ParkedGroup::reason(notice));
    m_reason->setVisible(true);
    m_text->setVisible(false); // what the citizen said does not travel with it
    m_copy->setVisible(false);
    m_settle->setVisible(false);
    m_open->setVisible(notice.kind.startsWith(QStringLiteral("ticket.")) && !notice.subject.isEmpty());
}

void SyncPage::showCurrent()
{
    if (const auto parked = shownParked())
        return showParked(*parked);
    const WaitingItem *item = m_items->at(m_list->currentIndex().row());
    m_side->setTitle(!item                  ? tr("No item chosen")
                         : item->refused    ? tr("Needs you")
                         : isWaiting(*item) ? tr("Waiting to be sent")
                                            : tr("For you to know"));
    m_what->setText(item ? kindWords(item->kind) + QStringLiteral(" · ") + item->shownAs : QString());
    m_reason->setVisible(item && !isWaiting(*item));
    m_reason->setTone(item && item->refused ? Tone::Amber : Tone::Text);
    if (item && !item->overtook.isEmpty())
        m_reason->setText(overtakenWords(*item));
    if (item && item->refused) {
        QString reason = Labels::ofRefusal(item->reason);
        if (!item->by.isEmpty() && item->atMs > 0)
            reason += QLatin1Char(' ')
                + tr("%1 was first, at %2.").arg(item->by, TimeWords::sinceWord(item->atMs, m_clock.nowMs()));
        m_reason->setText(reason);
    }
    m_text->setPlainText(item ? item->text : QString());
    m_text->setVisible(item && !item->text.isEmpty());
    m_copy->setVisible(item && !item->text.isEmpty());
    m_settle->setVisible(item && !isWaiting(*item));
    m_open->setVisible(item && item->kind.startsWith(QStringLiteral("ticket.")));
}

QString SyncPage::overtakenWords(const WaitingItem &item) const
{
    QStringList sentences;
    for (const OvertakenField &field : item.overtook) {
        const auto person = m_directory.user(field.by);
        //: %1 a person, %2 a field of a call or ticket, %3 when
        sentences << tr("%1 had changed “%2” (%3). Yours is kept; the one before it is in the history.")
                         .arg(person ? person->fullName : field.by, ChangeWords::field(field.field),
                              TimeWords::brief(field.atMs, m_clock.nowMs()));
    }
    return sentences.join(QLatin1Char('\n'));
}

QString SyncPage::kindWords(const QString &kind)
{
    if (kind == QStringLiteral("call.create"))
        return tr("Call");
    if (kind == QStringLiteral("duty.keep"))
        return tr("Duty roster");
    if (kind == QStringLiteral("duty.drop"))
        return tr("Duty roster: slot dropped");
    if (kind == QStringLiteral("call.correct"))
        return tr("Correction of a call");
    if (kind == QStringLiteral("ticket.edit"))
        return tr("Correction of a ticket");
    if (kind == QStringLiteral("ticket.create"))
        return tr("New ticket");
    if (kind == QStringLiteral("ticket.comment"))
        return tr("Note on a ticket");
    if (kind == QStringLiteral("ticket.attempt"))
        return tr("Call to a citizen");
    if (kind == QStringLiteral("ticket.promise"))
        return tr("Promised hour moved");
    if (kind == QStringLiteral("ticket.seen"))
        return tr("Ticket seen");
    if (kind == QStringLiteral("ticket.rate"))
        return tr("Rating");
    if (kind.startsWith(QStringLiteral("ticket."))) {
        if (const auto move = moveFromWire(kind.mid(7)))
            return Labels::of(*move);
    }
    const auto is = [&kind](const char *word) { return kind == QLatin1String(word); };
    if (is("name.keep"))
        return tr("Common name");
    if (is("evidence.strike"))
        return tr("Evidence of calls");
    if (is("evidence.promote"))
        return tr("Common name out of calls");
    if (is("missed.note"))
        return tr("Question without an answer");
    if (is("missed.settle"))
        return tr("Question without an answer, settled");
    if (is("draft.keep"))
        return tr("Draft of an article");
    if (is("draft.publish"))
        return tr("Publishing a draft");
    if (is("draft.return"))
        return tr("Sending a draft back");
    if (is("draft.discard"))
        return tr("Discarding a draft");
    if (is("flag.keep"))
        return tr("Notice of error");
    if (is("flag.settle"))
        return tr("Answer to a notice of error");
    if (is("fact.keep"))
        return tr("Facts of a unit");
    if (is("caller.keep"))
        return tr("Note about a caller");
    if (is("snippet.keep"))
        return tr("Ready text");
    if (is("questions.keep"))
        return tr("Questions to ask");
    return tr("Other change");
}

} // namespace tongdai
