// Tickets of one folder, in order of the clock that runs next.
#pragma once

#include "models/items/keyedlistmodel.h"
#include "models/ports/clock.h"
#include "models/ports/ticketstore.h"

#include <functional>
#include <optional>

namespace tongdai {

/// Heading a ticket stands under; open folders run through them in this order.
enum class TicketSection { Overdue, Today, Later, NoClock, Done };

/// What the head of a section may say: how many rows, and whether that is all of them.
struct SectionCount {
    int rows = 0;
    bool complete = true; ///< false: more pages may add to it
};

/// Pages by key through the TicketStore; when tickets change it reads what it shows again and moves rows in
/// place. A page that fails leaves the rows as they are. Days are those of Asia/Ho_Chi_Minh. GUI thread.
class TicketListModel final : public KeyedListModel<Ticket>
{
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole,
        TicketRole, ///< Ticket
        StateRole, ///< int of TicketState
        DueRole, ///< nextDueMs
        SectionRole, ///< int of TicketSection
        SectionStartRole, ///< bool: first row of its section
    };
    static constexpr int PageSize = 50;

    TicketListModel(TicketStore &store, const Clock &clock, QObject *parent = nullptr);

    /// Another folder or other words: the rows change in place when the answer is here.
    void setFilter(const TicketFilter &filter);
    TicketFilter filter() const { return m_filter; }

    /// Reads the shown rows again, also after a failure.
    void refresh();
    /// The clock went on: rows whose section changed tell their views.
    void clockTurned();

    /// What AccessibleTextRole says of a ticket; words are made where languages are known.
    void setDescription(std::function<QString(const Ticket &)> describe) { m_describe = std::move(describe); }

    TicketSection sectionOf(const Ticket &ticket) const;
    SectionCount sectionCount(TicketSection section) const;
    bool isLoading() const { return m_loading; }

    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loadingChanged(bool loading);
    void loaded(); ///< rows are what the store answered last
    void failed(const tongdai::Error &error);

private:
    void ask(TicketCursor after, int limit);
    void take(const Result<TicketPage> &page, bool fromStart);
    void noteSections();
    void setLoading(bool loading);

    TicketStore &m_store;
    const Clock &m_clock;
    TicketFilter m_filter;
    std::function<QString(const Ticket &)> m_describe;
    QList<TicketSection> m_sections; ///< as last told to the views, one a row
    quint64 m_asked = 0; ///< number of the newest question; older answers are dropped
    bool m_loading = false;
    bool m_atEnd = true; ///< nothing is asked before the first filter
    bool m_refreshAgain = false;
};

} // namespace tongdai
