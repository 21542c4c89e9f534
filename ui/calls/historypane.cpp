#include "ui/calls/historypane.h"

#include "models/domain/phonenumber.h"
#include "models/ports/callstore.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/calls/callernote.h"
#include "ui/calls/callrows.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/sectiontitle.h"
#include "ui/widgets/timewords.h"

#include <QMouseEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int MostTickets = 4;
/// However often calls change, a form asks no more than twice a second who is behind its number.
constexpr int PeoplePauseMs = 500;

} // namespace

OpenTicketRows::OpenTicketRows(const Theme &theme, const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_clock(clock)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void OpenTicketRows::setTickets(const QList<Ticket> &tickets)
{
    m_tickets = tickets;
    updateGeometry();
    update();
}

int OpenTicketRows::rowHeight() const
{
    return m_theme.lineHeight(TextStyle::Body) * 2 + m_theme.lineHeight(TextStyle::Caption) + m_theme.px(10);
}

QSize OpenTicketRows::sizeHint() const
{
    return {m_theme.px(200), rowHeight() * std::min<int>(MostTickets, static_cast<int>(m_tickets.size()))};
}

void OpenTicketRows::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int tall = rowHeight();
    const qint64 now = m_clock.nowMs();
    for (int i = 0; i < m_tickets.size() && i < MostTickets; ++i) {
        const Ticket &ticket = m_tickets.at(i);
        RowPainter row(&painter, m_theme, QRect(0, i * tall, width(), tall), false);
        row.ground(false, i + 1 < std::min<int>(MostTickets, static_cast<int>(m_tickets.size())));
        int y = m_theme.px(4);
        row.line(y, TextStyle::Body, 0, 0);
        if (const qint64 due = nextDueMs(ticket); due > 0)
            row.textRight(tr("due %1").arg(TimeWords::due(due, now)), TextStyle::Caption,
                          due < now ? Tone::Red : Tone::Amber);
        else
            row.textRight(TimeWords::brief(ticket.createdMs, now), TextStyle::Caption, Tone::Soft);
        row.gapRight(8);
        row.ring(ticket.state);
        row.gap(6);
        row.text(Labels::of(ticket.state), TextStyle::Caption, Tone::Soft);
        y += m_theme.lineHeight(TextStyle::Body);
        row.line(y, TextStyle::Body, 0, 0);
        row.text(ticket.citizen.question.isEmpty() ? Labels::of(ticket.kind) : ticket.citizen.question,
                 TextStyle::Body, Tone::Text);
        y += m_theme.lineHeight(TextStyle::Body);
        row.line(y, TextStyle::Caption, 0, 0);
        row.text(ticket.shownNumber(), TextStyle::Caption, Tone::Soft);
    }
}

void OpenTicketRows::mousePressEvent(QMouseEvent *event)
{
    const int row = event->pos().y() / std::max(1, rowHeight());
    if (row >= 0 && row < m_tickets.size())
        Q_EMIT opened(m_tickets.at(row).id);
}

HistoryPane::HistoryPane(const Theme &theme, const CallPorts &ports, QWidget *parent)
    : SunkPane(theme, parent)
    , m_theme(theme)
    , m_ports(ports)
    , m_history(new CallHistoryModel(ports.calls, this))
{
    build();
    retranslate();
    connect(m_tickets, &OpenTicketRows::opened, this, &HistoryPane::ticketOpened);
    connect(&ports.tickets, &TicketStore::ticketsChanged, this, &HistoryPane::askTickets);
    connect(&ports.directory, &Directory::directoryChanged, this, &HistoryPane::showDuty);
    connect(&ports.calls, &CallStore::callsChanged, this, &HistoryPane::askPeopleSoon);
    connect(m_note, &CallerNote::kept, this, &HistoryPane::askPeopleSoon);
    m_peoplePause.setSingleShot(true);
    m_peoplePause.setTimerType(Qt::PreciseTimer); // never early
    m_peoplePause.setInterval(PeoplePauseMs);
    connect(&m_peoplePause, &QTimer::timeout, this, [this] {
        if (m_peopleStale)
            askPeopleSoon();
    });
    connect(m_note, &CallerNote::closed, this, &HistoryPane::noteClosed);
}

void HistoryPane::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, m_theme.px(12), 0, m_theme.px(8));
    column->setSpacing(m_theme.px(4));
    const auto padded = [this, column](QWidget *widget, int above = 0) {
        auto *row = new QVBoxLayout;
        row->setContentsMargins(m_theme.px(16), m_theme.px(above), m_theme.px(16), 0);
        row->addWidget(widget);
        column->addLayout(row);
    };
    m_title = new SectionTitle(m_theme, this);
    padded(m_title);
    m_alert = new Notice(m_theme, this);
    padded(m_alert);
    m_people = new TextLabel(m_theme, TextStyle::Body, Tone::Text, this, TextLabel::Fit::Wrap);
    padded(m_people);
    m_note = new CallerNote(m_theme, m_ports, this);
    padded(m_note);
    m_none = new TextLabel(m_theme, TextStyle::Body, Tone::Soft, this, TextLabel::Fit::Wrap);
    padded(m_none);
    m_ticketsTitle = new SectionTitle(m_theme, this);
    m_ticketsTitle->setKey(QStringLiteral("Ctrl+R"));
    padded(m_ticketsTitle, 10);
    m_tickets = new OpenTicketRows(m_theme, m_ports.clock, this);
    padded(m_tickets);
    m_callsTitle = new SectionTitle(m_theme, this);
    padded(m_callsTitle, 10);
    m_calls = new QListView(this);
    m_calls->setFrameShape(QFrame::NoFrame);
    m_calls->setModel(m_history);
    m_calls->setItemDelegate(new CallRows(m_theme, m_ports.clock, CallHistoryModel::CallRole, CallRows::Detail::OfOneNumber,
                                          m_calls));
    m_calls->setObjectName(QStringLiteral("earlierCalls"));
    m_calls->setSelectionMode(QAbstractItemView::SingleSelection);
    m_calls->setFocusPolicy(Qt::ClickFocus);
    connect(m_calls, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT callOpened(index.data(CallHistoryModel::CallRole).value<Call>());
    });
    m_calls->setUniformItemSizes(true);
    m_calls->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_calls->viewport()->setAutoFillBackground(false);
    column->addWidget(m_calls, 1);

    column->addWidget(new HairLine(m_theme, this));
    m_dutyTitle = new TextLabel(m_theme, TextStyle::Caption, Tone::Soft, this, TextLabel::Fit::Elide);
    padded(m_dutyTitle, 6);
    auto *who = new QWidget(this);
    auto *row = new QHBoxLayout(who);
    row->setContentsMargins(0, 0, 0, 0);
    m_dutyName = new TextLabel(m_theme, TextStyle::BodyStrong, Tone::Text, who, TextLabel::Fit::Elide);
    m_dutyPhone = new TextLabel(m_theme, TextStyle::Body, Tone::Text, who);
    row->addWidget(m_dutyName, 1);
    row->addWidget(m_dutyPhone);
    padded(who);
    auto *until = new QWidget(this);
    auto *untilRow = new QHBoxLayout(until);
    untilRow->setContentsMargins(0, 0, 0, 0);
    m_dutyUntil = new Chip(m_theme, until);
    m_dutyUntil->setBare(true);
    m_dutyUntil->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    untilRow->addWidget(m_dutyUntil);
    untilRow->addStretch(1);
    padded(until);
}

void HistoryPane::retranslate()
{
    m_title->setTitle(tr("Caller"));
    m_ticketsTitle->setTitle(tr("Open tickets"));
    m_callsTitle->setTitle(tr("Recent calls"));
    m_calls->setAccessibleName(tr("Recent calls"));
    show(m_known);
    showTickets();
    showDuty();
}

void HistoryPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    SunkPane::changeEvent(event);
}

void HistoryPane::setPhone(const QString &national)
{
    m_national = national;
    ++m_asked;
    m_note->close();
    m_history->setPhone(national);
    if (national.isEmpty()) {
        m_known.clear();
        m_tickets->setTickets({});
        show({});
        showTickets();
        Q_EMIT ticketsFound({});
        return;
    }
    m_person = 0;
    m_peopleStale = false; // the answer will be as new as it can be
    askPeople(true);
    askTickets();
}

/// The store does not say whose calls changed, and a sync brings them by the hundred while somebody types.
void HistoryPane::askPeopleSoon()
{
    m_peopleStale = m_peoplePause.isActive();
    if (m_peopleStale)
        return;
    m_peoplePause.start();
    askPeople(false);
}

void HistoryPane::askPeople(bool tell)
{
    if (m_national.isEmpty())
        return;
    whenReady(this, m_ports.calls.peopleBehind(m_national),
              [this, tell, number = m_asked](const Result<QList<Person>> &people) {
                  if (number != m_asked)
                      return;
                  const QString shown = m_known.isEmpty() || tell ? QString() : m_known.constFirst().name;
                  m_known = people ? *people : QList<Person>();
                  m_person = 0;
                  // Whoever the person had turned to stays in front; how far that is from the newest is counted anew.
                  for (int i = 0; i < m_known.size(); ++i) {
                      if (m_known.at(i).name == shown || m_known.at(i).alsoNames.contains(shown)) {
                          m_person = i;
                          std::rotate(m_known.begin(), m_known.begin() + i, m_known.end());
                          break;
                      }
                  }
                  show(m_known);
                  if (!people)
                      m_alert->say(Tone::Amber, QStringLiteral("alert"), Labels::of(people.error()));
                  else if (!tell)
                      return;
                  else if (m_known.isEmpty())
                      Q_EMIT nobodyFound();
                  else
                      Q_EMIT personFound(m_known.constFirst());
              });
}

void HistoryPane::noteCaller()
{
    if (!m_known.isEmpty())
        m_note->open(m_known.constFirst(), m_known);
}

bool HistoryPane::closeNote()
{
    const bool open = m_note->isOpen();
    m_note->close();
    return open;
}

void HistoryPane::nextPerson()
{
    if (m_known.size() < 2)
        return;
    m_known.append(m_known.takeFirst());
    m_person = (m_person + 1) % static_cast<int>(m_known.size());
    show(m_known);
    Q_EMIT personChosen(m_known.constFirst(), m_person + 1, static_cast<int>(m_known.size()));
}

bool HistoryPane::focusCalls()
{
    if (m_history->rowCount() == 0)
        return false;
    m_calls->setCurrentIndex(m_history->index(0, 0));
    m_calls->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void HistoryPane::askTickets()
{
    if (m_national.isEmpty())
        return;
    const quint64 number = m_asked;
    whenReady(this, m_ports.tickets.openByPhone(m_national),
              [this, number](const Result<QList<Ticket>> &tickets) {
                  if (number != m_asked || !tickets)
                      return;
                  m_tickets->setTickets(*tickets);
                  showTickets();
                  Q_EMIT ticketsFound(*tickets);
              });
}

QList<Ticket> HistoryPane::openTickets() const
{
    return m_tickets->tickets();
}

void HistoryPane::show(const QList<Person> &people)
{
    m_none->setText(m_national.isEmpty() ? tr("Type the caller's number to see earlier calls.")
                                         : tr("This number has never called here."));
    m_title->setKey(people.isEmpty() || people.constFirst().name.isEmpty() ? QString() : QStringLiteral("Ctrl+N"));
    if (people.isEmpty()) {
        m_title->setMeta({});
        m_alert->clear();
        m_people->hide();
        m_none->show();
        m_callsTitle->setVisible(false);
        return;
    }
    m_none->hide();
    m_callsTitle->setVisible(true);
    int calls = 0;
    qint64 first = 0;
    QStringList others;
    for (const Person &person : people) {
        calls += person.calls;
        if (person.firstCallMs > 0 && (first == 0 || person.firstCallMs < first))
            first = person.firstCallMs;
        if (&person != &people.constFirst() && !person.name.isEmpty())
            others << person.name;
    }
    QString meta = tr("%n call(s)", nullptr, calls);
    if (first > 0)
        //: "5 calls since 02/2024"
        meta = tr("%1 since %2").arg(meta, TimeWords::local(first).toString(QStringLiteral("MM/yyyy")));
    m_title->setMeta(meta);
    QStringList words;
    if (!people.constFirst().alsoNames.isEmpty())
        words << tr("Also called as: %1.").arg(people.constFirst().alsoNames.join(QStringLiteral(", ")));
    if (!others.isEmpty())
        words << tr("The same number was also used by: %1. Ctrl+↓ for the next.").arg(others.join(QStringLiteral(", ")));
    m_people->setText(words.join(QLatin1Char(' ')));
    m_people->setVisible(!words.isEmpty());
    if (people.constFirst().alert.isEmpty())
        m_alert->clear();
    else
        m_alert->say(Tone::Amber, QStringLiteral("alert"), people.constFirst().alert);
}

void HistoryPane::showTickets()
{
    const int count = static_cast<int>(m_tickets->tickets().size());
    m_ticketsTitle->setVisible(count > 0);
    m_tickets->setVisible(count > 0);
    m_ticketsTitle->setMeta(QString::number(count));
    m_tickets->update();
}

void HistoryPane::setUnit(const QString &deskUnit)
{
    if (m_unit == deskUnit)
        return;
    m_unit = deskUnit;
    showDuty();
}

void HistoryPane::showDuty()
{
    const auto unit = m_unit.isEmpty() ? std::nullopt : m_ports.directory.unit(m_unit);
    if (!unit) {
        m_dutyTitle->setText(tr("Officer on duty: choose the commune to see who it is"));
        m_dutyName->setText({});
        m_dutyPhone->setText({});
        m_dutyUntil->say({}, Tone::Soft, {});
        return;
    }
    m_dutyTitle->setText(tr("Officer on duty, One-Stop desk %1").arg(unit->fullName()));
    const auto duty = m_ports.directory.onDuty(m_unit, m_ports.clock.nowMs());
    if (!duty) {
        m_dutyName->setText(tr("Nobody is on duty"));
        m_dutyPhone->setText({});
        m_dutyUntil->say(QStringLiteral("alert"), Tone::Amber, tr("call the desk's hotline"));
        return;
    }
    m_dutyName->setText(duty->user.fullName);
    const auto number = PhoneNumber::parse(duty->user.phone);
    m_dutyPhone->setText(number ? number->display() : duty->user.phone);
    if (duty->fallback)
        m_dutyUntil->say(QStringLiteral("alert"), Tone::Amber,
                         tr("nobody on duty, head of the desk instead"));
    else
        m_dutyUntil->say(QStringLiteral("check"), Tone::Green,
                         tr("on duty until %1").arg(TimeWords::clock(duty->untilMs)));
}

} // namespace tongdai
