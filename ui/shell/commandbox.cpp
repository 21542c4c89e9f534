#include "ui/shell/commandbox.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/articleindex.h"
#include "models/ports/directory.h"
#include "models/ports/ticketstore.h"
#include "models/ports/whenready.h"
#include "ui/widgets/keycap.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/textlabel.h"

#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace tongdai {

namespace {

constexpr int Width = 640;
constexpr int MostPerGroup = 4;
/// Procedures and tickets are looked up from this many letters on.
constexpr int ShortestWords = 2;

bool matches(const QString &text, const QString &typed)
{
    const QString padded = QLatin1Char(' ') + foldMarks(text);
    const QStringList parts = words(typed);
    return std::all_of(parts.begin(), parts.end(), [&padded](const QString &part) {
        return padded.contains(QLatin1Char(' ') + foldMarks(part));
    });
}

} // namespace

class CommandBox::Rows final : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    void set(QList<Row> rows)
    {
        beginResetModel();
        m_rows = std::move(rows);
        endResetModel();
    }
    const Row *at(int row) const { return row >= 0 && row < m_rows.size() ? &m_rows.at(row) : nullptr; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        const Row *row = at(index.row());
        if (!row || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return {};
        return row->heading.isEmpty() ? row->words + QLatin1Char(' ') + row->note : row->heading;
    }
    Qt::ItemFlags flags(const QModelIndex &index) const override
    {
        const Row *row = at(index.row());
        return row && row->heading.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
    }

private:
    QList<Row> m_rows;
};

namespace {

class BoxRows final : public QStyledItemDelegate
{
public:
    using Describe = std::function<void(int, RowPainter &, QPainter *, const QRect &)>;
    BoxRows(const Theme &theme, Describe describe, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
        , m_describe(std::move(describe))
    { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter row(painter, m_theme, option.rect, option.state.testFlag(QStyle::State_Selected));
        m_describe(index.row(), row, painter, option.rect);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(200), oneLineRow(m_theme)};
    }

private:
    const Theme &m_theme;
    Describe m_describe;
};

} // namespace

CommandBox::CommandBox(const Theme &theme, const Ports &ports, std::function<QList<Command>()> commands,
                       QWidget *window)
    : Overlay(theme, window)
    , m_ports(ports)
    , m_commands(std::move(commands))
    , m_rows(new Rows(this))
{
    auto *column = new QVBoxLayout(sheet());
    column->setContentsMargins(theme.px(12), theme.px(12), theme.px(12), theme.px(12));
    column->setSpacing(theme.px(8));
    m_field = new QuestionField(theme, sheet());
    m_field->setObjectName(QStringLiteral("commandField"));
    m_field->setIconName(QStringLiteral("search"));
    m_field->setKeyCap(QStringLiteral("Esc"));
    m_empty = new TextLabel(theme, TextStyle::Body, Tone::Soft, sheet(), TextLabel::Fit::Wrap);
    m_list = new QListView(sheet());
    m_list->setObjectName(QStringLiteral("commandList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setModel(m_rows);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setItemDelegate(new BoxRows(
        theme,
        [this](int at, RowPainter &painter, QPainter *raw, const QRect &rect) {
            const Row *row = m_rows->at(at);
            if (!row)
                return;
            const int top = (rect.height() - m_theme.lineHeight(TextStyle::Body)) / 2;
            if (!row->heading.isEmpty()) {
                painter.line(top + m_theme.px(3), TextStyle::Caption, m_theme.px(8), 0);
                painter.text(row->heading, TextStyle::Caption, Tone::Hint);
                return;
            }
            painter.roundedGround();
            painter.line(top, TextStyle::Body, m_theme.px(10), m_theme.px(10));
            if (!row->key.isEmpty()) {
                const QSize cap = keyCapSize(m_theme, row->key);
                paintKeyCap(raw,
                            QRect(rect.right() - m_theme.px(10) - cap.width(), rect.top(), cap.width(),
                                  rect.height()),
                            m_theme, row->key);
                painter.gapRight(qRound(cap.width() / m_theme.scale()) + 10);
            }
            if (!row->note.isEmpty()) {
                painter.textRight(row->note, TextStyle::Caption, Tone::Soft);
                painter.gapRight(12);
            }
            painter.icon(row->icon, Tone::Soft, 16);
            painter.gap(10);
            painter.text(row->words, TextStyle::Body, Tone::Text);
        },
        m_list));
    column->addWidget(m_field);
    column->addWidget(m_empty);
    column->addWidget(m_list, 1);
    connect(m_field, &QuestionField::wordsChanged, this, &CommandBox::look);
    connect(m_field, &QuestionField::rowStepped, this, &CommandBox::step);
    connect(m_field, &QuestionField::taken, this, &CommandBox::take);
    connect(m_list, &QListView::clicked, this, &CommandBox::take);
}

QRect CommandBox::sheetRect() const
{
    const int wide = std::min(m_theme.px(Width), parentWidget()->width() - m_theme.px(32));
    const int tall = std::min(m_theme.px(460), parentWidget()->height() - m_theme.px(60));
    return {(parentWidget()->width() - wide) / 2, m_theme.px(44), wide, tall};
}

QWidget *CommandBox::firstFocus() const
{
    return m_field;
}

void CommandBox::opening()
{
    m_known = m_commands();
    m_field->setAccessibleName(tr("Find tickets, procedures, units, commands"));
    m_field->setPlaceholderText(tr("Tickets, procedures, units, commands"));
    m_field->clear();
    m_words.clear();
    look({});
}

void CommandBox::look(const QString &typed)
{
    m_words = typed.trimmed();
    const quint64 number = ++m_asked;
    m_commandRows.clear();
    m_pageRows.clear();
    m_snippetRows.clear();
    m_unitRows.clear();
    for (const Command &command : std::as_const(m_known)) {
        if (!m_words.isEmpty() && !matches(command.words + QLatin1Char(' ') + command.also, m_words))
            continue;
        if (command.isSnippet) {
            if (m_snippetRows.size() < MostPerGroup)
                m_snippetRows << Row {{}, QStringLiteral("pen"), command.words, {}, command.key, command.work};
            continue;
        }
        QList<Row> &rows = command.isPage ? m_pageRows : m_commandRows;
        const int most = m_words.isEmpty() ? MostPerGroup + 4 : MostPerGroup;
        if (rows.size() < most)
            rows << Row {{},
                         command.isPage ? QStringLiteral("arrow-right") : QStringLiteral("chevron-right"),
                         command.words,
                         {},
                         command.key,
                         command.work};
    }
    if (m_words.size() < ShortestWords) {
        m_ticketRows.clear();
        m_procedureRows.clear();
        show();
        return;
    }
    for (const Unit &unit : m_ports.directory.desks()) {
        if (m_unitRows.size() < MostPerGroup
            && matches(unit.fullName() + QLatin1Char(' ') + unit.formerNames.join(QLatin1Char(' ')), m_words))
            m_unitRows << Row {{},
                               QStringLiteral("directory"),
                               unit.fullName(),
                               unit.hotline.isEmpty() ? tr("hotline not confirmed") : unit.hotline,
                               {},
                               [this, code = unit.code] { Q_EMIT unitChosen(code); }};
    }
    show();

    TicketFilter filter;
    filter.folder = TicketFilter::Folder::Unit;
    filter.text = m_words;
    whenReady(this, m_ports.tickets.page(filter, {}, MostPerGroup),
              [this, number](const Result<TicketPage> &page) {
                  if (number != m_asked)
                      return;
                  m_ticketRows.clear();
                  for (const Ticket &ticket : page ? page->tickets : QList<Ticket>())
                      m_ticketRows << Row {{},
                                           QStringLiteral("ticket"),
                                           ticket.citizen.question.isEmpty() ? Labels::of(ticket.kind)
                                                                             : ticket.citizen.question,
                                           ticket.shownNumber(),
                                           {},
                                           [this, id = ticket.id] { Q_EMIT ticketChosen(id); }};
                  show();
              });
    SearchQuery query;
    query.text = m_words;
    query.limit = MostPerGroup;
    whenReady(this, m_ports.articles.search(query), [this, number](const Result<SearchAnswer> &answer) {
        if (number != m_asked)
            return;
        m_procedureRows.clear();
        for (const SearchHit &hit : answer ? answer->hits : QList<SearchHit>())
            m_procedureRows << Row {{},       QStringLiteral("search"),
                                    hit.name, hit.code,
                                    {},       [this, id = hit.id] { Q_EMIT procedureChosen(id); }};
        show();
    });
}

void CommandBox::show()
{
    QList<Row> rows;
    const auto group = [&rows](const QString &heading, const QList<Row> &members) {
        if (members.isEmpty())
            return;
        rows << Row {heading, {}, {}, {}, {}, {}};
        rows += members;
    };
    group(tr("Ready texts"), m_snippetRows); // there are some only where they can be put
    group(tr("Commands"), m_commandRows);
    group(tr("Tickets"), m_ticketRows);
    group(tr("Procedures"), m_procedureRows);
    group(tr("Units"), m_unitRows);
    group(tr("Pages"), m_pageRows);
    m_rows->set(rows);
    m_empty->setText(tr("Nothing is called “%1”.").arg(m_words));
    m_empty->setVisible(rows.isEmpty());
    if (!rows.isEmpty())
        m_list->setCurrentIndex(m_rows->index(1));
}

void CommandBox::step(int rows)
{
    int row = m_list->currentIndex().row();
    do {
        row += rows > 0 ? 1 : -1;
        if (row < 0 || row >= m_rows->rowCount())
            return;
    } while (!m_rows->at(row)->heading.isEmpty());
    m_list->setCurrentIndex(m_rows->index(row));
}

void CommandBox::take()
{
    const Row *row = m_rows->at(m_list->currentIndex().row());
    if (!row || !row->work)
        return;
    const auto work = row->work;
    close();
    work();
}

} // namespace tongdai
