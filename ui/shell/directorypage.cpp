#include "ui/shell/directorypage.h"

#include "models/domain/phonenumber.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/formdrafts.h"
#include "models/ports/whenready.h"
#include "ui/shell/rosterpane.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QGridLayout>
#include <QListView>
#include <QPainter>
#include <QScrollArea>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tongdai {

class DirectoryPage::Desks final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<Unit> &units)
    {
        beginResetModel();
        m_units = units;
        endResetModel();
    }
    const Unit *at(int row) const { return row >= 0 && row < m_units.size() ? &m_units.at(row) : nullptr; }
    int rowOf(const QString &code) const
    {
        const auto found = std::find_if(m_units.begin(), m_units.end(),
                                        [&code](const Unit &unit) { return unit.code == code; });
        return found == m_units.end() ? -1 : static_cast<int>(found - m_units.begin());
    }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_units.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Unit *unit = at(index.row());
        return unit && (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            ? QVariant(unit->fullName())
            : QVariant();
    }

private:
    QList<Unit> m_units;
};

namespace {

class DeskRows final : public QStyledItemDelegate
{
public:
    using Describe = std::function<void(int, RowPainter &)>;
    DeskRows(const Theme &theme, Describe describe, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_describe(std::move(describe))
    { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(painter, m_theme, option.rect, option.state.testFlag(QStyle::State_Selected));
        row.ground(true, true);
        m_describe(index.row(), row);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(200), twoLineRow(m_theme)};
    }

private:
    const Theme &m_theme;
    Describe m_describe;
};

QString shownNumber(const QString &phone)
{
    const auto number = PhoneNumber::parse(phone);
    return number ? number->display() : phone;
}

} // namespace

DirectoryPage::DirectoryPage(const Theme &theme, Directory &directory, FormDrafts &drafts, const Clock &clock,
                             const QString &me, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_directory(directory)
    , m_clock(clock)
    , m_desks(new Desks(this))
{
    build(drafts, me);
    retranslate();
    connect(&directory, &Directory::directoryChanged, this, &DirectoryPage::filter);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &DirectoryPage::showCurrent);
    bringBack(drafts);
}

void DirectoryPage::bringBack(FormDrafts &drafts)
{
    whenReady(this, drafts.mine(), [this](const Result<QList<FormDraft>> &mine) {
        const bool untouched = m_filter->wholeText().isEmpty() && m_list->currentIndex().row() <= 0;
        if (!mine || !untouched)
            return;
        const auto newest = std::find_if(mine->begin(), mine->end(), [](const FormDraft &draft) {
            return draft.kind == RosterPane::draftKind();
        });
        if (newest != mine->end())
            showUnit(newest->subject);
    });
}

void DirectoryPage::build(FormDrafts &drafts, const QString &me)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    auto *left = new Pane(m_theme, Pane::Ground::Plain, this);
    left->setLines(Qt::RightEdge);
    const auto size = [this, left] { left->setFixedWidth(std::min(m_theme.px(424), 700)); };
    size();
    connect(&m_theme, &Theme::changed, left, size);
    auto *column = new QVBoxLayout(left);
    column->setContentsMargins(0, m_theme.px(12), 1, 0);
    column->setSpacing(m_theme.px(10));
    auto *searchRow = new QHBoxLayout;
    searchRow->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), 0);
    m_filter = new QuestionField(m_theme, left);
    m_filter->setObjectName(QStringLiteral("unitFilter"));
    m_filter->setIconName(QStringLiteral("search"));
    m_filter->setKeyCap(QStringLiteral("F3"));
    searchRow->addWidget(m_filter);
    column->addLayout(searchRow);
    column->addWidget(new HairLine(m_theme, left));
    m_none = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, left, TextLabel::Fit::Wrap);
    m_none->setMargin(m_theme.px(16));
    column->addWidget(m_none);
    m_list = new QListView(left);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setModel(m_desks);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new DeskRows(
        m_theme,
        [this](int at, RowPainter &painter) {
            const Unit *unit = m_desks->at(at);
            if (!unit)
                return;
            const int inset = m_theme.px(16);
            painter.line(m_theme.px(6), TextStyle::Body, inset, inset);
            painter.textRight(unit->hotline.isEmpty() ? tr("hotline not confirmed")
                                                      : shownNumber(unit->hotline),
                              TextStyle::Caption, unit->hotline.isEmpty() ? Tone::Amber : Tone::Text);
            painter.gapRight(10);
            painter.text(unit->fullName(), TextStyle::BodyStrong, Tone::Text);
            painter.line(m_theme.px(7) + m_theme.lineHeight(TextStyle::Body), TextStyle::Caption, inset,
                         inset);
            const auto duty = m_directory.onDuty(unit->code, m_clock.nowMs());
            if (!duty) {
                painter.icon(QStringLiteral("alert"), Tone::Amber);
                painter.gap(6);
                painter.text(tr("nobody on duty"), TextStyle::Caption, Tone::Amber);
            } else if (duty->fallback) {
                painter.icon(QStringLiteral("alert"), Tone::Amber);
                painter.gap(6);
                painter.text(tr("nobody on duty; head: %1").arg(duty->user.fullName), TextStyle::Caption,
                             Tone::Amber);
            } else {
                painter.icon(QStringLiteral("check"), Tone::Green);
                painter.gap(6);
                painter.text(tr("%1, until %2").arg(duty->user.fullName, TimeWords::clock(duty->untilMs)),
                             TextStyle::Caption, Tone::Soft);
            }
        },
        m_list));
    column->addWidget(m_list, 1);
    row->addWidget(left);

    auto *scroll = new QScrollArea(this);
    m_detail = scroll;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    auto *inner = new QWidget(scroll);
    auto *detail = new QVBoxLayout(inner);
    detail->setContentsMargins(m_theme.px(24), m_theme.px(14), m_theme.px(24), m_theme.px(14));
    detail->setSpacing(m_theme.px(8));
    auto *titleRow = new QHBoxLayout;
    m_name = new TextLabel(m_theme, TextStyle::Title, Tone::Text, inner, TextLabel::Fit::Wrap);
    m_open = new Chip(m_theme, inner);
    titleRow->addWidget(m_name, 1);
    titleRow->addWidget(m_open);
    detail->addLayout(titleRow);
    m_former = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, inner, TextLabel::Fit::Wrap);
    detail->addWidget(m_former);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(m_theme.px(16));
    grid->setVerticalSpacing(m_theme.px(8));
    grid->setColumnStretch(1, 1);
    const auto line = [&](TextLabel *&word, TextLabel *&value, TextStyle style) {
        const int at = grid->rowCount();
        word = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, inner);
        value = new TextLabel(m_theme, style, Tone::Text, inner, TextLabel::Fit::Wrap);
        value->setTextInteractionFlags(Qt::TextSelectableByMouse);
        grid->addWidget(word, at, 0, Qt::AlignTop);
        grid->addWidget(value, at, 1);
    };
    line(m_dutyWord, m_duty, TextStyle::BodyStrong);
    line(m_hotlineWord, m_hotline, TextStyle::BodyStrong);
    line(m_headWord, m_head, TextStyle::Body);
    line(m_hoursWord, m_hours, TextStyle::Body);
    line(m_addressWord, m_address, TextStyle::Body);
    detail->addLayout(grid);
    detail->addSpacing(m_theme.px(8));
    m_roster = new RosterPane(m_theme, m_directory, drafts, m_clock, me, this, inner);
    connect(m_roster, &RosterPane::draftKept, this, &DirectoryPage::draftKept);
    detail->addWidget(m_roster);
    detail->addSpacing(m_theme.px(8));
    m_staffTitle = new SectionTitle(m_theme, inner);
    m_staff = new TextLabel(m_theme, TextStyle::Body, Tone::Text, inner, TextLabel::Fit::Wrap);
    m_communesTitle = new SectionTitle(m_theme, inner);
    m_communes = new TextLabel(m_theme, TextStyle::Body, Tone::Text, inner, TextLabel::Fit::Wrap);
    detail->addWidget(m_staffTitle);
    detail->addWidget(m_staff);
    detail->addSpacing(m_theme.px(8));
    detail->addWidget(m_communesTitle);
    detail->addWidget(m_communes);
    detail->addStretch(1);
    scroll->setWidget(inner);
    row->addWidget(scroll, 1);

    new KeyAction(this, Qt::Key_Escape, [this] {
        if (!m_roster->stepBack())
            focusFilter();
    });
    new KeyAction(this, Qt::Key_F3, [this] { focusFilter(); });
    new KeyAction(this, Qt::CTRL | Qt::Key_F, [this] { focusFilter(); });
    connect(m_filter, &QuestionField::wordsChanged, this, &DirectoryPage::filter);
    connect(m_filter, &QuestionField::rowStepped, this, [this](int rows) {
        const int next
            = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_desks->rowCount() - 1));
        m_list->setCurrentIndex(m_desks->index(next));
    });
}

void DirectoryPage::retranslate()
{
    m_filter->setAccessibleName(tr("Find a unit"));
    m_filter->setPlaceholderText(tr("Unit or commune"));
    m_none->setText(tr("No unit is called that. Clear the box to see all."));
    m_list->setAccessibleName(tr("Units"));
    m_detail->setAccessibleName(tr("The chosen unit"));
    m_dutyWord->setText(tr("On duty now"));
    m_hotlineWord->setText(tr("Hotline"));
    m_headWord->setText(tr("Head of the desk"));
    m_hoursWord->setText(tr("Working hours"));
    m_addressWord->setText(tr("Address"));
    m_staffTitle->setTitle(tr("People of the desk"));
    m_communesTitle->setTitle(tr("Communes it answers for"));
    filter();
}

void DirectoryPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DirectoryPage::focusPage()
{
    if (!m_roster->focusWhereItWas())
        focusFilter();
}

void DirectoryPage::keepDrafts()
{
    m_roster->keepDraftNow();
}

void DirectoryPage::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DirectoryPage::showUnit(const QString &code)
{
    m_filter->clear();
    filter();
    if (const int row = m_desks->rowOf(code); row >= 0)
        m_list->setCurrentIndex(m_desks->index(row));
}

void DirectoryPage::filter()
{
    const QString typed = foldMarks(m_filter->wholeText().trimmed());
    const Unit *current = m_desks->at(m_list->currentIndex().row());
    const QString kept = current ? current->code : QString();
    QList<Unit> shown;
    for (const Unit &desk : m_directory.desks()) {
        bool fits = typed.isEmpty()
            || foldMarks(desk.fullName() + QLatin1Char(' ') + desk.formerNames.join(QLatin1Char(' ')))
                   .contains(typed);
        if (!fits) {
            const QList<Unit> all = m_directory.units();
            fits = std::any_of(all.begin(), all.end(), [&](const Unit &unit) {
                return unit.parent == desk.code && foldMarks(unit.fullName()).contains(typed);
            });
        }
        if (fits)
            shown << desk;
    }
    m_desks->set(shown);
    m_none->setVisible(shown.isEmpty());
    m_list->setVisible(!shown.isEmpty());
    if (!shown.isEmpty())
        m_list->setCurrentIndex(m_desks->index(std::max(0, m_desks->rowOf(kept))));
    showCurrent();
}

void DirectoryPage::showCurrent()
{
    const Unit *unit = m_desks->at(m_list->currentIndex().row());
    m_name->parentWidget()->setVisible(unit != nullptr);
    if (!unit)
        return;
    const qint64 now = m_clock.nowMs();
    m_name->setSay(tr("One-Stop desk %1").arg(unit->fullName()));
    m_former->setText(tr("Formerly: %1").arg(unit->formerNames.join(QStringLiteral(", "))));
    m_former->setVisible(!unit->formerNames.isEmpty());
    const bool open = m_directory.calendarOf(unit->code).isWorking(now);
    m_open->say(open ? QStringLiteral("check") : QStringLiteral("clock"), open ? Tone::Green : Tone::Amber,
                open ? tr("Open now") : tr("Closed now"));
    m_hotline->setText(unit->hotline.isEmpty() ? tr("not confirmed") : shownNumber(unit->hotline));
    m_hotline->setTone(unit->hotline.isEmpty() ? Tone::Amber : Tone::Text);
    m_hours->setText(unit->hours.isEmpty() ? tr("07:30–11:30, 13:00–17:00 (default, not confirmed)")
                                           : unit->hours);
    m_address->setText(unit->address.isEmpty() ? tr("not confirmed") : unit->address);
    const auto head = m_directory.user(unit->head);
    m_head->setText(head ? head->fullName : tr("not named"));
    const auto duty = m_directory.onDuty(unit->code, now);
    m_duty->setText(!duty                ? tr("Nobody")
                        : duty->fallback ? tr("Nobody; the head of the desk stands in: %1 %2")
                                               .arg(duty->user.fullName, shownNumber(duty->user.phone))
                                         : tr("%1 until %2, %3")
                                               .arg(duty->user.fullName, TimeWords::clock(duty->untilMs),
                                                    shownNumber(duty->user.phone)));
    m_duty->setTone(duty && !duty->fallback ? Tone::Text : Tone::Amber);
    m_roster->setUnit(unit->code);
    QStringList staff;
    for (const User &user : m_directory.officersOf(unit->code))
        staff << QStringList {user.fullName, Labels::of(user.role), shownNumber(user.phone)}.join(
            QStringLiteral(" · "));
    m_staff->setText(staff.isEmpty() ? tr("Nobody is entered yet.") : staff.join(QLatin1Char('\n')));
    m_staffTitle->setMeta(QString::number(staff.size()));
    QStringList communes;
    for (const Unit &commune : m_directory.units()) {
        if (commune.code != unit->code && m_directory.deskForCommune(commune.code) == unit->code)
            communes << commune.fullName();
    }
    m_communes->setText(communes.isEmpty() ? tr("None entered.") : communes.join(QStringLiteral(", ")));
    m_communesTitle->setMeta(QString::number(communes.size()));
}

} // namespace tongdai
