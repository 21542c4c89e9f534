// Column C of a call: who this number is, what is open for them, when they called, who is on duty where they
// live.
#pragma once

#include "models/domain/person.h"
#include "models/domain/ticket.h"
#include "models/items/callhistorymodel.h"
#include "ui/calls/callports.h"
#include "ui/widgets/pane.h"

#include <QListView>
#include <QTimer>

class QVBoxLayout;

namespace tongdai {

class CallerNote;
class Chip;
class Notice;
class SectionTitle;
class TextLabel;

/// Rows of open tickets, three lines each; a click opens one.
class OpenTicketRows final : public QWidget
{
    Q_OBJECT
public:
    OpenTicketRows(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void setTickets(const QList<Ticket> &tickets);
    QList<Ticket> tickets() const { return m_tickets; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void opened(const QUuid &id);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    int rowHeight() const;

    const Theme &m_theme;
    const Clock &m_clock;
    QList<Ticket> m_tickets;
};

class HistoryPane final : public SunkPane
{
    Q_OBJECT
public:
    HistoryPane(const Theme &theme, const CallPorts &ports, QWidget *parent = nullptr);

    void
    setPhone(const QString &national); ///< looks everything up; late answers of another number are dropped
    void setUnit(const QString &deskUnit); ///< whose officer on duty to show
    QList<Ticket> openTickets() const;
    /// Another person behind the number, the first after the last; nothing when there are fewer than two.
    void nextPerson();
    /// Opens what is noted of the person shown; nothing when nobody is.
    void noteCaller();
    bool closeNote(); ///< false when none is open

    /// Puts the focus on the newest earlier call; false when there is none.
    bool focusCalls();

Q_SIGNALS:
    void personFound(const Person &person); ///< the most recent one behind the number
    void personChosen(const Person &person, int number, int of); ///< asked for by nextPerson(); counted from 1
    void nobodyFound(); ///< the number never called
    void noteClosed(); ///< it had the keyboard
    void ticketsFound(const QList<tongdai::Ticket> &tickets); ///< open ones of the number, also none
    void ticketOpened(const QUuid &id);
    void callOpened(const Call &call); ///< an earlier call, to be corrected

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void show(const QList<Person> &people);
    void showTickets();
    void showDuty();
    void askTickets();
    void askPeople(bool tell); ///< `tell`: by signal who was found
    void askPeopleSoon(); ///< at once, then no more than twice a second

    const Theme &m_theme;
    CallPorts m_ports;
    SectionTitle *m_title = nullptr;
    Notice *m_alert = nullptr;
    TextLabel *m_people = nullptr;
    CallerNote *m_note = nullptr;
    TextLabel *m_none = nullptr;
    SectionTitle *m_ticketsTitle = nullptr;
    OpenTicketRows *m_tickets = nullptr;
    SectionTitle *m_callsTitle = nullptr;
    QListView *m_calls = nullptr;
    CallHistoryModel *m_history = nullptr;
    TextLabel *m_dutyTitle = nullptr;
    TextLabel *m_dutyName = nullptr;
    TextLabel *m_dutyPhone = nullptr;
    Chip *m_dutyUntil = nullptr;
    QString m_national;
    QString m_unit;
    QList<Person> m_known; ///< the one who speaks first
    int m_person = 0; ///< how far nextPerson() has turned the list
    quint64 m_asked = 0;
    QTimer m_peoplePause;
    bool m_peopleStale = false; ///< calls changed within the pause
};

} // namespace tongdai
