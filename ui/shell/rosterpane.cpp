#include "ui/shell/rosterpane.h"

#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/whenready.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/describedrows.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/flowrow.h"
#include "ui/widgets/formjournal.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QAbstractListModel>
#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>
#include <QListView>
#include <QTimeEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int SecondsEast = 7 * 3600; // Asia/Ho_Chi_Minh, no summer time
constexpr int MostRows = 8; ///< shown without scrolling

qint64 momentOf(const QDate &day, const QTime &time)
{
    return QDateTime(day, time, Qt::OffsetFromUTC, SecondsEast).toMSecsSinceEpoch();
}

// The slot a form was opened on, as a draft of the form keeps it.

QMap<QString, QString> wordsOf(const DutySlot &slot)
{
    return {{QStringLiteral("id"), slot.id},
            {QStringLiteral("unit"), slot.unit},
            {QStringLiteral("user"), slot.user},
            {QStringLiteral("from_ms"), QString::number(slot.fromMs)},
            {QStringLiteral("to_ms"), QString::number(slot.toMs)},
            {QStringLiteral("version"), QString::number(slot.version)}};
}

DutySlot slotFrom(const QMap<QString, QString> &words)
{
    DutySlot slot;
    slot.id = words.value(QStringLiteral("id"));
    slot.unit = words.value(QStringLiteral("unit"));
    slot.user = words.value(QStringLiteral("user"));
    slot.fromMs = words.value(QStringLiteral("from_ms")).toLongLong();
    slot.toMs = words.value(QStringLiteral("to_ms")).toLongLong();
    slot.version = words.value(QStringLiteral("version")).toLongLong();
    return slot;
}

} // namespace

class RosterPane::Slots final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<DutySlot> &rows)
    {
        beginResetModel();
        m_rows = rows;
        endResetModel();
    }
    const DutySlot *at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    int rowOf(const QString &id) const
    {
        const auto found
            = std::find_if(m_rows.begin(), m_rows.end(), [&id](const DutySlot &slot) { return slot.id == id; });
        return found == m_rows.end() ? -1 : static_cast<int>(found - m_rows.begin());
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const DutySlot *slot = at(index.row());
        if (!slot || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return {};
        return QStringLiteral("%1 %2").arg(when(*slot), slot->user);
    }
    /// "Tuesday 22/04/2025 07:30–17:00"
    static QString when(const DutySlot &slot)
    {
        const QDate first = TimeWords::local(slot.fromMs).date();
        const QDate last = TimeWords::local(slot.toMs).date();
        QString words = TimeWords::dayName(first) + QLatin1Char(' ') + TimeWords::date(first) + QLatin1Char(' ')
            + TimeWords::clock(slot.fromMs) + QChar(0x2013) + TimeWords::clock(slot.toMs);
        if (last != first)
            words += QLatin1Char(' ') + TimeWords::date(last);
        return words;
    }

private:
    QList<DutySlot> m_rows;
};

RosterPane::RosterPane(const Theme &theme, Directory &directory, FormDrafts &drafts, const Clock &clock,
                       const QString &me, QWidget *page, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_directory(directory)
    , m_drafts(drafts)
    , m_clock(clock)
    , m_me(me)
    , m_slots(new Slots(this))
{
    build(page ? page : this);
    retranslate();
    close();
}

RosterPane::~RosterPane()
{
    m_journal->leave();
}

void RosterPane::build(QWidget *page)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.px(6));
    m_title = new SectionTitle(m_theme, this);
    column->addWidget(m_title);
    m_none = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, this, TextLabel::Fit::Wrap);
    column->addWidget(m_none);
    m_list = new QListView(this);
    m_list->setObjectName(QStringLiteral("roster"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_slots);
    m_list->setUniformItemSizes(true);
    m_list->viewport()->setAutoFillBackground(false);
    m_list->setItemDelegate(new DescribedRows(
        m_theme, DescribedRows::Lines::One,
        [this](int at, RowPainter &row) {
            const DutySlot *slot = m_slots->at(at);
            if (!slot)
                return;
            if (slot->waiting) {
                row.textRight(tr("on this machine"), TextStyle::Caption, Tone::Amber);
                row.gapRight(8);
            }
            const bool now = slot->fromMs <= m_clock.nowMs() && m_clock.nowMs() < slot->toMs;
            row.icon(now ? QStringLiteral("check") : QStringLiteral("clock"), now ? Tone::Green : Tone::Soft);
            row.gap(6);
            row.text(Slots::when(*slot), TextStyle::Body, Tone::Text);
            row.gap(12);
            const auto user = m_directory.user(slot->user);
            row.text(user ? user->fullName : slot->user, TextStyle::BodyStrong, Tone::Text);
        },
        m_list));
    column->addWidget(m_list);

    m_form = new QWidget(this);
    auto *grid = new QGridLayout(m_form);
    grid->setContentsMargins(0, m_theme.px(4), 0, m_theme.px(4));
    grid->setHorizontalSpacing(m_theme.px(10));
    grid->setVerticalSpacing(m_theme.px(4));
    grid->setColumnStretch(2, 1);
    m_personLabel = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_form);
    m_person = new PlainCombo(m_theme, m_form);
    m_person->setObjectName(QStringLiteral("dutyPerson"));
    m_personLabel->setBuddy(m_person);
    grid->addWidget(m_personLabel, 0, 0);
    grid->addWidget(m_person, 0, 1, 1, 2);
    m_dayLabel = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_form);
    m_day = new QDateEdit(m_form);
    m_day->setObjectName(QStringLiteral("dutyDay"));
    m_day->setDisplayFormat(QStringLiteral("dd/MM/yyyy"));
    m_dayLabel->setBuddy(m_day);
    grid->addWidget(m_dayLabel, 1, 0);
    grid->addWidget(m_day, 1, 1, 1, 2, Qt::AlignLeft);
    m_hoursLabel = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_form);
    m_from = new QTimeEdit(m_form);
    m_to = new QTimeEdit(m_form);
    for (QTimeEdit *time : {m_from, m_to})
        time->setDisplayFormat(QStringLiteral("HH:mm"));
    const auto widths = [this] {
        m_day->setMinimumWidth(m_theme.px(140));
        for (QTimeEdit *time : {m_from, m_to})
            time->setMinimumWidth(m_theme.px(100));
    };
    widths();
    connect(&m_theme, &Theme::changed, m_form, widths);
    m_from->setObjectName(QStringLiteral("dutyFrom"));
    m_to->setObjectName(QStringLiteral("dutyTo"));
    m_hoursLabel->setBuddy(m_from);
    auto *hours = new QHBoxLayout;
    hours->addWidget(m_from);
    hours->addWidget(m_to);
    grid->addWidget(m_hoursLabel, 2, 0);
    grid->addLayout(hours, 2, 1, 1, 2, Qt::AlignLeft);
    m_problem = new FieldError(m_theme, m_person, m_form);
    grid->addWidget(m_problem, 3, 1, 1, 2);
    column->addWidget(m_form);
    m_journal = new FormJournal(m_drafts, m_clock, m_me, m_form);
    connect(m_journal, &FormJournal::kept, this, &RosterPane::draftKept);
    connect(m_journal, &FormJournal::failed, this, [this](const Error &error) {
        m_notice->say(
            Tone::Amber, QStringLiteral("alert"),
            tr("The draft could not be kept: %1 It is still here on the screen.").arg(Labels::of(error)));
    });

    m_notice = new Notice(m_theme, this);
    column->addWidget(m_notice);
    auto *bar = new QWidget(this);
    auto *row = new FlowRow(m_theme.px(6), bar);
    m_save = new KeyAction(page, Qt::CTRL | Qt::Key_Return, [this] { save(); });
    m_add = new KeyAction(page, Qt::CTRL | Qt::Key_N, [this] { add(); });
    m_edit = new KeyAction(page, Qt::CTRL | Qt::Key_E, [this] { edit(); });
    m_drop = new KeyAction(page, Qt::CTRL | Qt::Key_Delete, [this] { drop(); });
    row->addWidget(new KeyButton(m_theme, m_save, KeyButton::Look::Accent, bar));
    for (KeyAction *action : {m_add, m_edit, m_drop})
        row->addWidget(new KeyButton(m_theme, action, KeyButton::Look::Framed, bar));
    column->addWidget(bar);

    connect(m_list, &QListView::activated, this, &RosterPane::edit);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &RosterPane::offer);
}

void RosterPane::retranslate()
{
    m_title->setTitle(tr("Duty roster"));
    m_list->setAccessibleName(tr("Duty roster"));
    m_none->setText(tr("Nobody is entered from today on."));
    m_personLabel->setText(tr("Person"));
    m_person->setAccessibleName(tr("Person"));
    m_dayLabel->setText(tr("Day"));
    m_day->setAccessibleName(tr("Day"));
    m_hoursLabel->setText(tr("From, until"));
    m_from->setAccessibleName(tr("From"));
    m_to->setAccessibleName(tr("Until"));
    m_add->setText(tr("New slot"));
    m_edit->setText(tr("Change the slot"));
    m_drop->setText(tr("Drop the slot"));
    m_save->setText(tr("Save the slot"));
}

void RosterPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void RosterPane::setUnit(const QString &code)
{
    const bool other = code != m_unit;
    if (other) {
        m_journal->leave();
        m_unit = code;
        m_notice->clear();
        close();
    }
    refresh();
    if (other)
        bringBack();
}

void RosterPane::bringBack()
{
    whenReady(this, m_drafts.mine(), [this, unit = m_unit](const Result<QList<FormDraft>> &drafts) {
        if (unit != m_unit || !m_form->isHidden() || !drafts || !m_directory.mayMakeRoster(unit))
            return;
        for (const FormDraft &draft : *drafts) {
            if (draft.kind != draftKind() || draft.subject != unit)
                continue;
            fill(slotFrom(draft.opened));
            m_journal->resume(draft);
            return;
        }
    });
}

bool RosterPane::focusWhereItWas()
{
    return m_journal->focusWhereItWas();
}

void RosterPane::keepDraftNow()
{
    m_journal->keepNow();
}

void RosterPane::refresh()
{
    const DutySlot *current = m_slots->at(m_list->currentIndex().row());
    const QString kept = current ? current->id : QString();
    const QList<DutySlot> rows = m_directory.roster(m_unit, m_clock.nowMs());
    m_slots->set(rows);
    m_title->setMeta(QString::number(rows.size()));
    m_none->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
    m_list->setFixedHeight(oneLineRow(m_theme) * std::clamp<int>(static_cast<int>(rows.size()), 1, MostRows)
                           + m_theme.px(4));
    if (const int row = m_slots->rowOf(kept); row >= 0)
        m_list->setCurrentIndex(m_slots->index(row));
    offer();
}

void RosterPane::offer()
{
    const bool may = !m_unit.isEmpty() && m_directory.mayMakeRoster(m_unit);
    const bool open = !m_form->isHidden();
    const bool chosen = m_slots->at(m_list->currentIndex().row()) != nullptr;
    const auto set = [](QAction *action, bool offered) {
        action->setEnabled(offered);
        action->setVisible(offered);
    };
    set(m_save, may && open && !m_busy);
    set(m_add, may && !open);
    set(m_edit, may && !open && chosen);
    set(m_drop, may && !open && chosen && !m_busy);
}

void RosterPane::add()
{
    DutySlot slot;
    slot.unit = m_unit;
    const QDate today = TimeWords::local(m_clock.nowMs()).date();
    slot.fromMs = momentOf(today, QTime(7, 30));
    slot.toMs = momentOf(today, QTime(17, 0));
    open(slot);
}

void RosterPane::edit()
{
    const DutySlot *slot = m_slots->at(m_list->currentIndex().row());
    if (slot && m_edit->isEnabled())
        open(*slot);
}

void RosterPane::open(const DutySlot &slot)
{
    fill(slot);
    m_journal->begin(draftKind(), m_unit, wordsOf(slot));
    m_person->setFocus(Qt::ShortcutFocusReason);
}

void RosterPane::fill(const DutySlot &slot)
{
    m_edited = slot;
    m_person->clear();
    for (const User &user : m_directory.officersOf(m_unit))
        m_person->addItem(user.fullName, user.name);
    m_person->setCurrentIndex(slot.user.isEmpty() ? 0 : m_person->findData(slot.user));
    const QDateTime from = TimeWords::local(slot.fromMs);
    m_day->setDate(from.date());
    m_from->setTime(from.time());
    m_to->setTime(TimeWords::local(slot.toMs).time());
    m_problem->clearWords();
    m_notice->clear();
    m_form->show();
    offer();
}

void RosterPane::close()
{
    const bool had = m_form->isAncestorOf(focusWidget());
    m_form->hide();
    if (had)
        m_list->setFocus(Qt::OtherFocusReason);
    offer();
}

bool RosterPane::stepBack()
{
    if (m_form->isHidden())
        return false;
    m_journal->end();
    close();
    return true;
}

void RosterPane::save()
{
    if (m_busy || m_form->isHidden())
        return;
    if (m_person->currentIndex() < 0) {
        m_problem->say(Labels::ofRule(QStringLiteral("duty.user")));
        m_person->setFocus();
        return;
    }
    DutySlot slot = m_edited;
    slot.user = m_person->currentData().toString();
    slot.fromMs = momentOf(m_day->date(), m_from->time());
    // An end not after the beginning is in the morning of the next day.
    const bool overnight = m_to->time() <= m_from->time();
    slot.toMs = momentOf(m_day->date().addDays(overnight ? 1 : 0), m_to->time());
    m_busy = true;
    m_journal->keepNow();
    offer();
    whenReady(this, m_directory.keepDuty(slot), [this, unit = m_unit](const Result<void> &kept) {
        m_busy = false;
        if (!kept) {
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(kept.error()));
        } else if (unit == m_unit) { // or another unit's form is open by now
            m_journal->end();
            close();
        }
        offer();
    });
}

void RosterPane::drop()
{
    const DutySlot *slot = m_slots->at(m_list->currentIndex().row());
    if (!slot || m_busy)
        return;
    m_busy = true;
    offer();
    whenReady(this, m_directory.dropDuty(*slot), [this](const Result<void> &dropped) {
        m_busy = false;
        if (!dropped)
            m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(dropped.error()));
        offer();
    });
}

} // namespace tongdai
