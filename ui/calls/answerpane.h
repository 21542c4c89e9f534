// Column B of a call: four rows of procedures, and the answer to read out.
#pragma once

#include "models/domain/procedure.h"
#include "models/domain/ticket.h"
#include "models/items/hitlistmodel.h"
#include "ui/calls/callports.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/proceduretext.h"

#include <QListView>

class QAction;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;

namespace tongdai {

class AskedAnswer;
class Chip;
class FactBoxes;
class HitRows;
class KeyButton;
class MissedNote;
class TopicGuide;
class OpenTicketList;
class Notice;
class PaperChecklist;
class SpokenText;
class TicketCard;
class TextLabel;
class KeyCap;

class AnswerPane final : public Pane
{
    Q_OBJECT
public:
    AnswerPane(const Theme &theme, const CallPorts &ports, QWidget *parent = nullptr);

    void ask(const QString &words); ///< searches while typed; late answers are dropped
    void step(int rows); ///< moves the selection
    /// Links the selected procedure to the call; false when there is none.
    bool link();
    void linkShown(); ///< what is read, whichever row is selected by now
    void showLinked(const QString &codeOrId); ///< a restored call's procedure
    void unlink();

    /// Stand in the rows while nothing is asked: a caller with an open ticket most often asks how it stands.
    void setOpenTickets(const QList<Ticket> &tickets);
    bool showsTickets() const;
    const std::optional<Ticket> &linkedTicket() const { return m_linkedTicket; }
    void linkTicket(const Ticket &ticket);
    void unlinkTicket();

    const Procedure &linked() const { return m_linked; } ///< id empty when none
    bool hasLinked() const { return !m_linked.id.isEmpty(); }
    QString spokenAnswer() const; ///< of what is shown; empty when nothing is
    QString shownId() const { return m_shown.id; }
    /// The unit that answers for the caller, empty when unknown: what it says of the procedure stands in the
    /// facts and in the message.
    void setUnit(const QString &code);
    /// What is shown as a message to the citizen, without the papers that are ticked; empty while a ticket
    /// or nothing is shown.
    QString message() const;
    const Procedure &shown() const { return m_shown; } ///< id empty when none
    /// Says quietly that the message is on the clipboard, until something else is shown.
    void sayCopied();
    /// Actions drawn in the row below: insert the answer, copy it as a message, open in full, note the
    /// question as not found. The last can be used at a dead end only.
    void setActions(QAction *insert, QAction *send, QAction *open, QAction *miss);
    /// The questions to ask stand above the row of actions, in a low pane above the answer.
    void setGuide(TopicGuide *guide);
    bool isDeadEnd() const; ///< something is asked and nothing fits
    void noteMissed(); ///< the question as asked, for the editors

Q_SIGNALS:
    void linkChanged(); ///< by Enter, a click, or F8; later the text of the linked article may arrive
    void ticketLinkChanged();
    void clicked();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildAnswer(QVBoxLayout *column);
    void retranslate();
    void refreshSizes();
    void rowsAnswered();
    void showSelected();
    void fetch(const QString &idOrCode, bool andLink);
    void showProcedure();
    void sayCount();
    void sayAsked();
    void showTickets();
    void showTicket();
    void readLocal(); ///< what the caller's unit says of what is shown
    void showFacts();
    void offerMessage();
    void placeGuide();

    const Theme &m_theme;
    CallPorts m_ports;
    HitListModel *m_hits;
    HitRows *m_rows = nullptr;
    QStackedWidget *m_found = nullptr;
    OpenTicketList *m_tickets = nullptr;
    TicketCard *m_card = nullptr;
    TextLabel *m_count = nullptr;
    TextLabel *m_browseWord = nullptr;
    TextLabel *m_chooseWord = nullptr;
    QListView *m_list = nullptr;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_answer = nullptr;
    TextLabel *m_empty = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_meta = nullptr;
    Chip *m_fresh = nullptr;
    AskedAnswer *m_asked = nullptr;
    SpokenText *m_spoken = nullptr;
    TextLabel *m_made = nullptr;
    FactBoxes *m_facts = nullptr;
    PaperChecklist *m_papers = nullptr;
    Notice *m_notice = nullptr;
    QWidget *m_actions = nullptr;
    TopicGuide *m_guide = nullptr;
    QVBoxLayout *m_scrolled = nullptr;
    Notice *m_copied = nullptr;
    MissedNote *m_missed = nullptr;
    QAction *m_miss = nullptr;
    QAction *m_send = nullptr;
    QString m_copiedOf; ///< id of the procedure whose message was copied last
    QString m_unit;
    LocalFacts m_local;
    quint64 m_localAsked = 0;
    bool m_userMoved = false;
    quint64 m_fetch = 0;
    Procedure m_shown;
    Procedure m_linked;
    std::optional<Ticket> m_linkedTicket;
    bool m_ticketsShown = false;
};

} // namespace tongdai
