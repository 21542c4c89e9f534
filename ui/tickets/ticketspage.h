// The page "Phiếu": list, ticket, citizen.
#pragma once

#include "models/ports/signin.h"
#include "models/ports/ticketstore.h"
#include "ui/tickets/ticketwords.h"
#include "ui/widgets/threepanes.h"

#include <QTimer>
#include <QWidget>

namespace tongdai {

class ArticleIndex;
class CitizenPane;
class FormDrafts;
class TicketActions;
class TicketDetail;
class TicketListPane;

class TicketsPage final : public QWidget
{
    Q_OBJECT
public:
    TicketsPage(const Theme &theme, TicketStore &store, ArticleIndex &index, Directory &directory,
                FormDrafts &drafts, Clock &clock, const Session &session, QWidget *parent = nullptr);
    ~TicketsPage() override;

    QUuid shownTicket() const { return m_shown; }

public Q_SLOTS:
    void showTicket(const QUuid &id); ///< from elsewhere: chooses it in the list when it is there
    void showCallBacks(); ///< the folder of those who wait for a call
    void takeFocus(); ///< the page came up: the keyboard goes to the list
    void keepDrafts(); ///< the program is about to close or lock

Q_SIGNALS:
    void openProcedure(const QString &procedureCode);
    void dialRequested(const QString &phone,
                       const QUuid &ticketId); ///< national form; the page does not dial
    void callBackAsked(const tongdai::Ticket &ticket); ///< with dialRequested, where somebody may be waiting for it
    void draftKept(qint64 atMs); ///< for the status line
    void filesAsked(const tongdai::Ticket &ticket);
    void shownTicketChanged(const QUuid &id);

private:
    void makeActions();
    void retranslate();
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void choose(const QUuid &id);
    void read();
    void take(const Result<Ticket> &ticket);
    void markSeen(const Ticket &ticket);
    void toggleReveal();
    void reveal(bool show); ///< who looks is noted
    void dial();
    void focusPane(ThreePanes::Pane pane);
    void refreshActions();

    const Theme &m_theme;
    TicketStore &m_store;
    TicketWords m_words;
    TicketActions *m_actions;
    TicketListPane *m_list;
    TicketDetail *m_detail;
    CitizenPane *m_citizen;
    ThreePanes *m_panes;
    QAction *m_filter;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_back;
    QTimer m_minute;
    QUuid m_shown;
    quint64 m_asked = 0;
    QSet<QUuid> m_seen; ///< told the store already
    QSet<QUuid> m_revealed; ///< noted in the timeline during this visit
};

} // namespace tongdai
