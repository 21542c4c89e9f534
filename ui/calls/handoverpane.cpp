#include "ui/calls/handoverpane.h"

#include "models/domain/phonenumber.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/syncmonitor.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/fielderror.h"
#include "ui/widgets/halfwords.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/plaincombo.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

namespace tongdai {

HandOverPane::HandOverPane(const Theme &theme, const CallPorts &ports, QWidget *parent)
    : SunkPane(theme, parent)
    , m_theme(theme)
    , m_ports(ports)
{
    build();
    retranslate();
    connect(&ports.directory, &Directory::directoryChanged, this, [this] {
        fillUnits();
        recompute();
    });
    connect(&ports.sync, &SyncMonitor::statusChanged, this, &HandOverPane::showOffline);
}

void HandOverPane::build()
{
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(1, 0, 0, 0);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    auto *inner = new QWidget(scroll);
    scroll->setWidget(inner);
    inner->setAutoFillBackground(false); // setWidget turned it on; the sunk ground shows through
    outer->addWidget(scroll);

    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(m_theme.px(16), m_theme.px(12), m_theme.px(16), m_theme.px(12));
    column->setSpacing(m_theme.px(4));
    const auto label = [&](TextLabel *&made) {
        made = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, inner, TextLabel::Fit::Elide);
        column->addWidget(made);
    };

    m_title = new SectionTitle(m_theme, inner, TextStyle::PanelTitle);
    m_title->setKey(QStringLiteral("Esc"));
    column->addWidget(m_title);
    m_duplicate = new Notice(m_theme, inner);
    m_duplicate->setObjectName(QStringLiteral("duplicateNotice"));
    column->addWidget(m_duplicate);
    label(m_unitLabel);
    m_unit = new PlainCombo(m_theme, inner);
    m_unit->setObjectName(QStringLiteral("leadUnit"));
    column->addWidget(m_unit);
    m_unitError = new FieldError(m_theme, m_unit, inner);
    m_unitError->setObjectName(QStringLiteral("error_leadUnit"));
    column->addWidget(m_unitError);

    m_dutyBox = new Pane(m_theme, Pane::Ground::Sunk, inner);
    m_dutyBox->setBox(true);
    auto *duty = new QVBoxLayout(m_dutyBox);
    duty->setContentsMargins(m_theme.px(10), m_theme.px(6), m_theme.px(10), m_theme.px(6));
    duty->setSpacing(0);
    auto *dutyRow = new QHBoxLayout;
    m_dutyName = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, m_dutyBox, TextLabel::Fit::Elide);
    m_dutyUntil = new Chip(m_theme, m_dutyBox);
    m_dutyUntil->setBare(true);
    dutyRow->addWidget(m_dutyName, 1);
    dutyRow->addWidget(m_dutyUntil);
    duty->addLayout(dutyRow);
    m_dutyPhone = new TextLabel(m_theme, TextStyle::Body, Tone::Text, m_dutyBox, TextLabel::Fit::Elide);
    duty->addWidget(m_dutyPhone);
    column->addWidget(m_dutyBox);
    column->addSpacing(m_theme.px(6));

    label(m_supportLabel);
    m_support = new PlainCombo(m_theme, inner);
    m_support->setObjectName(QStringLiteral("supportUnit"));
    column->addWidget(m_support);
    column->addSpacing(m_theme.px(6));

    m_dueTitle = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, inner, TextLabel::Fit::Wrap);
    column->addWidget(m_dueTitle);
    auto *dues = new QGridLayout;
    dues->setHorizontalSpacing(m_theme.px(6));
    dues->setVerticalSpacing(0);
    dues->setColumnStretch(1, 1);
    m_acceptWord = new TextLabel(m_theme, TextStyle::Body, Tone::Text, inner);
    m_acceptDue = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, inner, TextLabel::Fit::Elide);
    m_acceptDue->setObjectName(QStringLiteral("acceptDue"));
    m_resultWord = new TextLabel(m_theme, TextStyle::Body, Tone::Text, inner);
    m_resultDue = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, inner, TextLabel::Fit::Elide);
    m_resultDue->setObjectName(QStringLiteral("resultDue"));
    dues->addWidget(m_acceptWord, 0, 0);
    dues->addWidget(m_acceptDue, 0, 1);
    dues->addWidget(m_resultWord, 1, 0);
    dues->addWidget(m_resultDue, 1, 1);
    column->addLayout(dues);
    column->addSpacing(m_theme.px(6));

    label(m_addressLabel);
    m_address = new QLineEdit(inner);
    m_address->setObjectName(QStringLiteral("address"));
    column->addWidget(m_address);
    m_addressError = new FieldError(m_theme, m_address, inner);
    column->addWidget(m_addressError);
    column->addSpacing(m_theme.px(6));

    label(m_backLabel);
    m_backBy = new PlainCombo(m_theme, inner);
    m_backBy->setObjectName(QStringLiteral("callBackBy"));
    m_backAt = new PlainCombo(m_theme, inner);
    m_backAt->setObjectName(QStringLiteral("callBackAt"));
    column->addWidget(m_backBy); // one under the other: side by side their words are cut at 1366
    column->addWidget(m_backAt);
    column->addSpacing(m_theme.px(6));

    m_hide = new QCheckBox(inner);
    m_hide->setObjectName(QStringLiteral("hideIdentity"));
    m_anonymous = new QCheckBox(inner);
    m_anonymous->setObjectName(QStringLiteral("anonymous"));
    m_conduct = new QCheckBox(inner);
    m_conduct->setObjectName(QStringLiteral("conduct"));
    for (QCheckBox *box : {m_hide, m_anonymous, m_conduct}) {
        // A long sentence must not widen the pane beyond its place.
        box->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        column->addWidget(box);
    }
    column->addStretch(1);
    m_offline = new Notice(m_theme, inner);
    column->addWidget(m_offline);

    const auto touched = [this] {
        if (!m_filling)
            Q_EMIT edited();
    };
    connect(m_unit, &QComboBox::activated, this, [this] { m_unitChosen = true; });
    connect(m_unit, &QComboBox::currentIndexChanged, this, [this, touched] {
        m_unitError->clearWords();
        recompute();
        touched();
    });
    connect(m_conduct, &QCheckBox::toggled, this, [this, touched] {
        recompute();
        touched();
    });
    for (QCheckBox *box : {m_hide, m_anonymous})
        connect(box, &QCheckBox::toggled, this, touched);
    for (PlainCombo *combo : {m_support, m_backBy, m_backAt})
        connect(combo, &QComboBox::currentIndexChanged, this, touched);
    connect(m_address, &QLineEdit::textChanged, this, touched);
}

void HandOverPane::retranslate()
{
    sayOpenTickets(m_open, m_alike);
    m_filling = true;
    m_title->setTitle(tr("Hand over"));
    m_title->setMeta(tr("close"));
    m_unitLabel->setText(tr("Lead unit"));
    m_unit->setAccessibleName(tr("Lead unit"));
    m_supportLabel->setText(tr("Co-operating unit"));
    m_support->setAccessibleName(tr("Co-operating unit"));
    m_acceptWord->setText(tr("Accept by"));
    m_resultWord->setText(tr("Finish by"));
    m_addressLabel->setText(tr("House number, street, hamlet"));
    m_address->setAccessibleName(tr("House number, street, hamlet"));
    m_backLabel->setText(tr("Answer to the citizen"));
    m_backBy->setAccessibleName(tr("Answer by"));
    m_backAt->setAccessibleName(tr("Convenient time"));
    m_hide->setText(tr("Keep the identity from the desk"));
    m_anonymous->setText(tr("Caller gives no name (anonymous)"));
    m_conduct->setText(tr("Conduct case: to the head of desk"));

    const int by = std::max(0, m_backBy->currentIndex());
    m_backBy->clear();
    for (const Channel channel : {Channel::Phone, Channel::Zalo, Channel::Email, Channel::InPerson})
        m_backBy->addItem(Labels::of(channel), int(channel));
    m_backBy->setCurrentIndex(by);
    const int at = std::max(0, m_backAt->currentIndex());
    m_backAt->clear();
    m_backAt->addItems(
        {tr("Any time"), tr("In the morning"), tr("In the afternoon"), tr("After 16:00"), tr("After 18:00")});
    m_backAt->setCurrentIndex(at);
    m_filling = false;
    fillUnits();
    recompute();
    showOffline();
}

void HandOverPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SunkPane::changeEvent(event);
}

void HandOverPane::fillUnits()
{
    m_filling = true;
    const QString chosen = unit();
    const QString support = supportUnit();
    m_unit->clear();
    m_support->clear();
    m_unit->addItem(tr("Choose a unit"), QString());
    m_support->addItem(tr("None"), QString());
    for (const Unit &desk : m_ports.directory.desks()) {
        m_unit->addItem(tr("One-Stop desk %1").arg(desk.fullName()), desk.code);
        m_support->addItem(tr("One-Stop desk %1").arg(desk.fullName()), desk.code);
    }
    m_unit->setCurrentIndex(std::max(0, m_unit->findData(chosen)));
    m_support->setCurrentIndex(std::max(0, m_support->findData(support)));
    m_filling = false;
}

QString HandOverPane::unit() const
{
    return m_unit->currentData().toString();
}

QString HandOverPane::supportUnit() const
{
    return m_support->currentData().toString();
}

QString HandOverPane::address() const
{
    return typedIn(m_address);
}

bool HandOverPane::hideIdentity() const
{
    return m_hide->isChecked();
}

bool HandOverPane::anonymous() const
{
    return m_anonymous->isChecked();
}

bool HandOverPane::conduct() const
{
    return m_conduct->isChecked() && m_conduct->isEnabled();
}

QString HandOverPane::callBackWhen() const
{
    if (!m_keptWhen.isEmpty() && m_backBy->currentIndex() == 0 && m_backAt->currentIndex() == 0)
        return m_keptWhen;
    return m_backBy->currentText() + QStringLiteral(", ") + m_backAt->currentText().toLower();
}

void HandOverPane::suggestUnit(const QString &deskUnit)
{
    if (m_unitChosen || deskUnit.isEmpty())
        return;
    const int row = m_unit->findData(deskUnit);
    if (row > 0)
        m_unit->setCurrentIndex(row);
}

void HandOverPane::setCase(ContactKind kind, Level level)
{
    m_kind = kind;
    m_level = level;
    m_conduct->setEnabled(kind == ContactKind::Report);
    recompute();
}

void HandOverPane::restore(const QString &unit, const QString &callBackWhen, const QString &address,
                           bool hideIdentity, bool anonymous, bool conduct)
{
    m_filling = true;
    if (const int row = m_unit->findData(unit); row > 0) {
        m_unit->setCurrentIndex(row);
        m_unitChosen = true;
    }
    m_keptWhen = callBackWhen;
    for (int by = 0; by < m_backBy->count(); ++by) {
        for (int at = 0; at < m_backAt->count(); ++at) {
            if (callBackWhen
                == m_backBy->itemText(by) + QStringLiteral(", ") + m_backAt->itemText(at).toLower()) {
                m_backBy->setCurrentIndex(by);
                m_backAt->setCurrentIndex(at);
                m_keptWhen.clear();
            }
        }
    }
    m_address->setText(address);
    m_hide->setChecked(hideIdentity);
    m_anonymous->setChecked(anonymous);
    m_conduct->setChecked(conduct);
    m_filling = false;
    recompute();
}

void HandOverPane::takeAddress(const QString &address)
{
    m_filling = true;
    m_address->setText(address);
    m_filling = false;
}

void HandOverPane::sayOpenTickets(const QList<Ticket> &tickets, bool alike)
{
    m_open = tickets;
    m_alike = alike;
    if (tickets.isEmpty()) {
        m_duplicate->clear();
        return;
    }
    const Ticket &first = tickets.constFirst();
    const QString words = alike
        ? tr("There is a ticket like this already: %1 “%2”. Ctrl+R adds the call to it instead of a new one.")
        : tr("This caller has %n open ticket(s): %1 “%2”. Ctrl+R adds the call to it instead of a new one.", nullptr,
             static_cast<int>(tickets.size()));
    m_duplicate->say(Tone::Amber, QStringLiteral("copy"),
                     words.arg(first.shownNumber(),
                              first.citizen.question.isEmpty() ? Labels::of(first.kind) : first.citizen.question));
}

void HandOverPane::setAddress(const QString &address)
{
    m_filling = true;
    if (m_address->text().isEmpty())
        m_address->setText(address);
    m_filling = false;
}

void HandOverPane::sayUnitMissing(const QString &words)
{
    m_unitError->say(words);
    if (!words.isEmpty())
        m_unit->setFocus(Qt::OtherFocusReason);
}

void HandOverPane::sayAddress(const QString &words)
{
    m_addressError->say(words);
}

void HandOverPane::recompute()
{
    const QString code = unit();
    const qint64 now = m_ports.clock.nowMs();
    const WorkingCalendar calendar = m_ports.directory.calendarOf(code);
    const DeadlineRule rule = defaultRule(m_kind, m_level, conduct(), calendar.minutesPerDay());
    m_deadlines = deadlinesFrom(now, rule, calendar);
    const auto known = m_ports.directory.unit(code);
    m_dueTitle->setText(rule.allDay ? tr("Due times, by the clock day and night")
                            : known ? tr("Due times, in the working hours of %1").arg(known->fullName())
                                    : tr("Due times, in working hours"));
    m_acceptDue->setSay(TimeWords::due(m_deadlines.acceptDueMs, now));
    m_resultDue->setSay(TimeWords::due(m_deadlines.resultDueMs, now));
    showDuty();
}

void HandOverPane::showDuty()
{
    const QString code = unit();
    m_dutyBox->setVisible(!code.isEmpty());
    if (code.isEmpty())
        return;
    const auto duty = m_ports.directory.onDuty(code, m_ports.clock.nowMs());
    if (!duty) {
        m_dutyName->setText(tr("Nobody is on duty"));
        m_dutyUntil->say(QStringLiteral("alert"), Tone::Amber, {});
        m_dutyPhone->setText(tr("The ticket waits in the desk's list."));
        return;
    }
    m_dutyName->setText(duty->user.fullName);
    const auto number = PhoneNumber::parse(duty->user.phone);
    m_dutyPhone->setText(number ? number->display() : tr("no work number given"));
    if (duty->fallback)
        m_dutyUntil->say(QStringLiteral("alert"), Tone::Amber, tr("head of desk, nobody on duty"));
    else
        m_dutyUntil->say(QStringLiteral("check"), Tone::Green,
                         tr("on duty until %1").arg(TimeWords::clock(duty->untilMs)));
}

void HandOverPane::showOffline()
{
    if (m_ports.sync.status().state == SyncState::Offline)
        m_offline->say(
            Tone::Amber, QStringLiteral("cloud-off"),
            tr("Offline. The ticket stays on this machine and is sent when the network is back. If it is "
               "urgent, phone the officer on duty."));
    else
        m_offline->clear();
}

} // namespace tongdai
