#include "ui/calls/openticketlist.h"

#include "models/ports/clock.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/timewords.h"

#include <QAbstractListModel>
#include <QStyledItemDelegate>

namespace tongdai {

class OpenTicketModel final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(const QList<Ticket> &tickets)
    {
        beginResetModel();
        m_tickets = tickets;
        endResetModel();
    }
    const QList<Ticket> &tickets() const { return m_tickets; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_tickets.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_tickets.size())
            return {};
        const Ticket &ticket = m_tickets.at(index.row());
        if (role == Qt::AccessibleTextRole)
            return QStringList {Labels::of(ticket.state), ticket.citizen.question, ticket.shownNumber()}.join(
                QStringLiteral(", "));
        return {};
    }

private:
    QList<Ticket> m_tickets;
};

namespace {

class OpenTicketRow final : public QStyledItemDelegate
{
public:
    OpenTicketRow(const Theme &theme, const Clock &clock, const OpenTicketModel *model, const QUuid *linked,
                  QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_clock(clock)
        , m_model(model)
        , m_linked(linked)
    { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Ticket &ticket = m_model->tickets().at(index.row());
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        RowPainter row(painter, m_theme, option.rect, selected);
        row.roundedGround();
        const TextStyle style = selected ? TextStyle::BodyStrong : TextStyle::Body;
        row.line((option.rect.height() - m_theme.lineHeight(style)) / 2, style, m_theme.px(10), m_theme.px(10));
        row.textRight(ticket.shownNumber(), TextStyle::Caption, Tone::Soft);
        row.gapRight(14);
        if (*m_linked == ticket.id) {
            row.textRight(OpenTicketList::tr("linked"), TextStyle::Caption, Tone::Accent);
            row.gapRight(6);
            row.iconRight(QStringLiteral("check"), Tone::Accent);
            row.gapRight(10);
        } else if (const qint64 due = nextDueMs(ticket); due > 0) {
            const qint64 now = m_clock.nowMs();
            row.textRight(OpenTicketList::tr("due %1").arg(TimeWords::due(due, now)), TextStyle::Caption,
                          due < now ? Tone::Red : Tone::Amber);
            row.gapRight(10);
        }
        row.ring(ticket.state);
        row.gap(6);
        row.text(Labels::of(ticket.state), TextStyle::Caption, Tone::Soft);
        row.gap(10);
        row.text(ticket.citizen.question.isEmpty() ? Labels::of(ticket.kind) : ticket.citizen.question, style,
                 Tone::Text);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(200), oneLineRow(m_theme)};
    }

private:
    const Theme &m_theme;
    const Clock &m_clock;
    const OpenTicketModel *m_model;
    const QUuid *m_linked;
};

} // namespace

OpenTicketList::OpenTicketList(const Theme &theme, const Clock &clock, QWidget *parent)
    : QListView(parent)
    , m_model(new OpenTicketModel(this))
{
    setObjectName(QStringLiteral("openTickets"));
    setFrameShape(QFrame::NoFrame);
    setModel(m_model);
    setItemDelegate(new OpenTicketRow(theme, clock, m_model, &m_linked, this));
    setUniformItemSizes(true);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerItem);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, &OpenTicketList::currentTicketChanged);
}

void OpenTicketList::setTickets(const QList<Ticket> &tickets)
{
    const auto before = current();
    m_model->set(tickets);
    int row = 0;
    for (int i = 0; before && i < tickets.size(); ++i) {
        if (tickets.at(i).id == before->id)
            row = i;
    }
    setCurrentIndex(m_model->index(row));
}

QList<Ticket> OpenTicketList::tickets() const
{
    return m_model->tickets();
}

void OpenTicketList::step(int rows)
{
    const int count = m_model->rowCount();
    if (count > 0)
        setCurrentIndex(m_model->index(std::clamp(currentIndex().row() + rows, 0, count - 1)));
}

std::optional<Ticket> OpenTicketList::current() const
{
    const int row = currentIndex().row();
    return row >= 0 && row < m_model->rowCount() ? std::optional(m_model->tickets().at(row)) : std::nullopt;
}

void OpenTicketList::choose(const QUuid &id)
{
    for (int i = 0; i < m_model->rowCount(); ++i) {
        if (m_model->tickets().at(i).id == id)
            setCurrentIndex(m_model->index(i));
    }
}

void OpenTicketList::setLinked(const QUuid &id)
{
    m_linked = id;
    viewport()->update();
}

} // namespace tongdai
