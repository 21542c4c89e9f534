#include "ui/calls/calllog.h"

#include "models/domain/phonenumber.h"
#include "models/domain/vietnamesetext.h"
#include "models/ports/callstore.h"
#include "models/ports/directory.h"
#include "models/ports/whenready.h"
#include "ui/calls/callrows.h"
#include "ui/calls/outcomewords.h"
#include "ui/widgets/changewords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/foldertabs.h"
#include "ui/widgets/keyaction.h"
#include "ui/widgets/keybutton.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/talllist.h"
#include "ui/widgets/textlabel.h"
#include "ui/widgets/timewords.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

namespace {
constexpr int Mine = 0;
constexpr int ListWidth = 404; ///< as the form of a call
} // namespace

CallLog::CallLog(const Theme &theme, const CallPorts &ports, const User &me, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_ports(ports)
    , m_me(me)
    , m_model(new CallLogModel(ports.calls, this))
{
    build();
    retranslate();
    connect(m_tabs, &QTabBar::currentChanged, this, [this] { applyFilter(); });
    connect(m_filter, &QLineEdit::textChanged, this, [this] { applyFilter(); });
    connect(m_filter, &QuestionField::taken, this, [this] {
        applyFilter(true);
        focusList();
    });
    connect(m_filter, &QuestionField::rowStepped, this, [this] { focusList(); });
    connect(m_model, &CallLogModel::counted, this, &CallLog::counted);
    connect(m_model, &CallLogModel::failed, this, [this](const Error &error) {
        m_notice->say(Tone::Amber, QStringLiteral("alert"), Labels::of(error));
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &CallLog::follow);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &CallLog::choose);
    connect(m_list, &QListView::activated, m_openTicket, &QAction::trigger);
    connect(&theme, &Theme::changed, m_list, [this] { m_list->doItemsLayout(); });
    applyFilter();
}

void CallLog::build()
{
    m_find = new KeyAction(this, Qt::CTRL | Qt::Key_F, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    m_correct = new KeyAction(this, Qt::CTRL | Qt::Key_E, [this] {
        if (const Call *call = current(); call && !call->operatorName.isEmpty())
            Q_EMIT correctionWanted(*call);
    });
    m_openTicket = new KeyAction(this, {}, [this] {
        if (const Call *call = current(); call && !call->ticketId.isNull())
            Q_EMIT ticketWanted(call->ticketId);
    });
    m_back = new KeyAction(this, Qt::Key_Escape, [this] { stepBack(); });
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(buildList());
    row->addWidget(buildDetail(), 1);
}

QWidget *CallLog::buildList()
{
    auto *pane = new Pane(m_theme, Pane::Ground::Plain, this);
    pane->setLines(Qt::RightEdge);
    pane->setFixedWidth(m_theme.px(ListWidth));
    m_list = new TallList(pane);
    m_list->setModel(m_model);
    auto *rows = new CallRows(m_theme, m_ports.clock, CallLogModel::CallRole, CallRows::Detail::OfAll, m_list);
    rows->setMe(m_me.name);
    m_list->setItemDelegate(rows);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setObjectName(QStringLiteral("callLog"));
    m_tabs = new FolderTabs(m_theme, pane);
    m_filter = new QuestionField(m_theme, pane);
    m_filter->setIconName(QStringLiteral("search"));
    m_filter->setKeyCap(QStringLiteral("Ctrl+F"));
    m_filter->setMaxLength(limits::Phone);
    m_filter->setObjectName(QStringLiteral("callLogNumber"));
    m_notice = new Notice(m_theme, pane);
    m_empty = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, pane, TextLabel::Fit::Wrap);
    m_empty->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    auto *column = new QVBoxLayout(pane);
    column->setContentsMargins(0, m_theme.px(4), 1, 0);
    column->setSpacing(m_theme.px(6));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(m_theme.px(16), 0, m_theme.px(16), m_theme.px(4));
    head->setSpacing(m_theme.px(6));
    head->addWidget(m_tabs);
    head->addWidget(m_filter);
    head->addWidget(m_notice);
    column->addLayout(head);
    column->addWidget(new HairLine(m_theme, pane));
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    return pane;
}

QWidget *CallLog::buildDetail()
{
    auto *pane = new Pane(m_theme, Pane::Ground::Plain, this);
    m_nothing = new QWidget(pane);
    auto *hints = new QVBoxLayout(m_nothing);
    hints->setContentsMargins(m_theme.px(24), 0, m_theme.px(24), 0);
    m_hint = new TextLabel(m_theme, TextStyle::Reading, Tone::Soft, m_nothing, TextLabel::Fit::Wrap);
    m_hint->setAlignment(Qt::AlignCenter);
    m_more = new TextLabel(m_theme, TextStyle::Body, Tone::Hint, m_nothing, TextLabel::Fit::Wrap);
    m_more->setAlignment(Qt::AlignCenter);
    m_more->setObjectName(QStringLiteral("firstDay"));
    hints->addStretch(1);
    hints->addWidget(m_hint);
    hints->addWidget(m_more);
    hints->addStretch(2);

    m_call = new QWidget;
    auto *column = new QVBoxLayout(m_call);
    column->setContentsMargins(m_theme.px(24), m_theme.px(20), m_theme.px(24), m_theme.px(20));
    column->setSpacing(m_theme.px(2));
    m_title = new TextLabel(m_theme, TextStyle::Title, Tone::Text, m_call, TextLabel::Fit::Wrap);
    m_meta = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, m_call, TextLabel::Fit::Wrap);
    column->addWidget(m_title);
    column->addWidget(m_meta);
    auto *keys = new QHBoxLayout;
    keys->setContentsMargins(0, m_theme.px(8), 0, 0);
    keys->setSpacing(m_theme.px(8));
    auto *ticket = new KeyButton(m_theme, m_openTicket, KeyButton::Look::Framed, m_call);
    ticket->setCap(QStringLiteral("Enter")); // the list's own key
    keys->addWidget(ticket);
    keys->addWidget(new KeyButton(m_theme, m_correct, KeyButton::Look::Framed, m_call));
    keys->addStretch(1);
    column->addLayout(keys);
    for (Line *line : {&m_caller, &m_place, &m_matter, &m_outcome, &m_words, &m_answer, &m_changes})
        *line = addLine(column, m_call);
    column->addStretch(1);
    auto *scroll = new QScrollArea(pane);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(m_call);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    m_call->setAutoFillBackground(false);
    m_detail = scroll;
    auto *all = new QVBoxLayout(pane);
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_nothing, 1);
    all->addWidget(scroll, 1);
    show(nullptr);
    return pane;
}

CallLog::Line CallLog::addLine(QVBoxLayout *column, QWidget *parent)
{
    auto *whole = new QWidget(parent);
    Line line {whole, new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, whole),
               new TextLabel(m_theme, TextStyle::Body, Tone::Text, whole, TextLabel::Fit::Wrap)};
    auto *both = new QVBoxLayout(whole);
    both->setContentsMargins(0, m_theme.px(12), 0, 0);
    both->setSpacing(0);
    both->addWidget(line.caption);
    both->addWidget(line.value);
    column->addWidget(whole);
    return line;
}

void CallLog::say(const Line &line, const QString &caption, const QString &value)
{
    line.caption->setText(caption);
    line.value->setSay(value);
    line.whole->setVisible(!value.isEmpty());
}

void CallLog::setHint(const QString &words, const QString &more)
{
    m_hint->setSay(words);
    m_more->setSay(more);
    m_more->setVisible(!more.isEmpty());
}

void CallLog::retranslate()
{
    m_tabs->setFolder(Mine, tr("My calls"));
    m_tabs->setFolder(Mine + 1, tr("All calls"));
    m_tabs->setAccessibleName(tr("Folders"));
    m_filter->setAccessibleName(tr("Calls of a telephone number"));
    m_filter->setPlaceholderText(tr("Calls of a telephone number"));
    m_list->setAccessibleName(tr("Log of calls"));
    m_find->setText(tr("Filter the log by number"));
    m_correct->setText(tr("Correct"));
    m_openTicket->setText(tr("Open the ticket"));
    m_model->setDescription([this](const Call &call) {
        return QStringList {TimeWords::dateTime(call.startedMs), Labels::of(call.direction),
                            call.citizen.question.isEmpty() ? Labels::of(call.kind) : call.citizen.question,
                            OutcomeWords::brief(call.outcome)}
            .join(QStringLiteral(", "));
    });
    counted(m_model->rowCount());
    choose();
}

void CallLog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CallLog::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setWatching(true);
}

void CallLog::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setWatching(false);
}

void CallLog::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Too narrow for both: the list alone, half and half where that still reads.
    const qreal design = width() / m_theme.scale();
    m_list->parentWidget()->setFixedWidth(design >= 900 ? m_theme.px(ListWidth) : width() / 2);
}

void CallLog::applyFilter(bool odd)
{
    const auto number = PhoneNumber::parse(cleanText(m_filter->text()).simplified());
    // Half a number filters nothing: each of its digits would empty the list.
    const bool filters = number && (odd || !number->isOdd());
    m_model->setFilter({m_tabs->currentIndex() == Mine ? m_me.name : QString(), filters ? number->national() : QString()});
}

void CallLog::counted(int total)
{
    m_notice->clear();
    QString words;
    if (total == 0 && !m_filter->text().isEmpty())
        words = tr("No call of this number. Esc clears the filter.");
    else if (total == 0)
        words = tr("No call yet.");
    m_empty->setSay(words);
    m_empty->setVisible(!words.isEmpty());
    m_tabs->setCount(m_tabs->currentIndex(), m_filter->text().isEmpty() ? total : -1);
    m_tabs->setCount(1 - m_tabs->currentIndex(), -1);
}

void CallLog::chooseNone()
{
    m_list->setCurrentIndex({});
    m_list->clearSelection();
    choose();
}

void CallLog::focusList()
{
    m_list->setFocus(Qt::ShortcutFocusReason);
}

QModelIndex CallLog::chosenIndex() const
{
    const QModelIndexList chosen = m_list->selectionModel()->selectedIndexes();
    return chosen.isEmpty() ? QModelIndex() : chosen.constFirst();
}

const Call *CallLog::current() const
{
    return m_model->at(chosenIndex().row());
}

void CallLog::follow()
{
    // The chosen call stays chosen wherever its row went.
    const Call *call = current();
    if (call && !m_chosen.isNull() && call->id != m_chosen) {
        if (const int row = m_model->rowOf(m_chosen); row >= 0) {
            m_list->setCurrentIndex(m_model->index(row));
            return;
        }
    }
    if (call && !(*call == m_shown))
        choose();
}

void CallLog::choose()
{
    const Call *call = current();
    m_chosen = call ? call->id : QUuid();
    if (call || !chosenIndex().isValid()) // else it is being read; what is shown stays meanwhile
        show(call);
}

void CallLog::show(const Call *call)
{
    m_nothing->setVisible(!call);
    m_detail->setVisible(call);
    m_shown = call ? *call : Call();
    m_correct->setEnabled(call && !call->operatorName.isEmpty());
    m_openTicket->setVisible(call && !call->ticketId.isNull());
    if (!call)
        return;
    const CitizenWords &citizen = call->citizen;
    m_title->setSay(!citizen.question.isEmpty() ? citizen.question : Labels::of(call->kind));
    QStringList meta {TimeWords::dateTime(call->startedMs), Labels::of(call->direction)};
    if (call->channel != Channel::Phone)
        meta << Labels::of(call->channel);
    if (call->talkSeconds > 0)
        meta << tr("talk %1").arg(TimeWords::talk(call->talkSeconds));
    if (call->wrapSeconds > 0)
        meta << tr("after-call %1").arg(TimeWords::talk(call->wrapSeconds));
    if (!call->paperSheet.isEmpty())
        meta << tr("from paper sheet %1").arg(call->paperSheet);
    const auto user = m_ports.directory.user(call->operatorName);
    meta << (user ? user->fullName : call->operatorName);
    m_meta->setSay(meta.join(QStringLiteral(" · ")));

    const auto number = PhoneNumber::parse(citizen.phone);
    QStringList who {!citizen.name.isEmpty() ? citizen.name
                         : call->anonymous      ? tr("Anonymous")
                                                : tr("no name given")};
    if (!citizen.phone.isEmpty())
        who << (number ? number->display() : citizen.phone);
    say(m_caller, tr("Caller"), who.join(QStringLiteral(", ")));
    const auto commune = m_ports.directory.unit(call->communeCode);
    QStringList place;
    if (!citizen.address.isEmpty())
        place << citizen.address;
    if (commune)
        place << commune->fullName();
    say(m_place, tr("Address"), place.join(QStringLiteral(", ")));
    QStringList matter {Labels::of(call->kind)};
    if (!call->field.isEmpty())
        matter << call->field;
    if (!call->procedureCode.isEmpty())
        matter << call->procedureCode;
    say(m_matter, tr("Matter"), matter.join(QStringLiteral(", ")));
    say(m_outcome, tr("Outcome"), call->attempt ? Labels::of(*call->attempt) : Labels::of(call->outcome));
    say(m_words, tr("Content"), citizen.content);
    say(m_answer, tr("Answer given"), citizen.answer);
    QStringList changes;
    for (const Correction &correction : call->corrections) {
        for (const CorrectedField &change : correction.changes) {
            changes << QStringLiteral("%1 (%2, %3)").arg(
                ChangeWords::line(change,
                                  [this](const QString &code) {
                                      const auto unit = m_ports.directory.unit(code);
                                      return unit ? unit->fullName() : code;
                                  }),
                correction.by, TimeWords::dateTime(correction.atMs));
        }
    }
    say(m_changes, tr("Corrected"), changes.join(QLatin1Char('\n')));
}

void CallLog::stepBack()
{
    if (!m_filter->text().isEmpty()) {
        m_filter->clear();
        focusList();
    } else {
        Q_EMIT left();
    }
}

} // namespace tongdai
