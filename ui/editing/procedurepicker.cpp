#include "ui/editing/procedurepicker.h"

#include "models/domain/vietnamesetext.h"
#include "ui/editing/namebook.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/rowpainter.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QKeyEvent>
#include <QListView>
#include <QListWidget>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int FoundRows = 4;
constexpr int ChosenRows = 3;
constexpr int MostFound = 12;

/// Code and name on one line.
class FoundDelegate final : public QStyledItemDelegate
{
public:
    FoundDelegate(const Theme &theme, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_theme(theme)
    { }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        RowPainter paint(painter, m_theme, option.rect, option.state.testFlag(QStyle::State_Selected));
        paint.ground(false, false);
        paint.line((option.rect.height() - m_theme.lineHeight(TextStyle::Body)) / 2, TextStyle::Body,
                   m_theme.px(8), m_theme.px(8));
        paint.textRight(index.data(HitListModel::CodeRole).toString(), TextStyle::Caption, Tone::Soft);
        paint.gapRight(10);
        paint.text(index.data(Qt::DisplayRole).toString(), TextStyle::Body, Tone::Text);
    }
    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {m_theme.px(200), oneLineRow(m_theme)};
    }

private:
    const Theme &m_theme;
};

} // namespace

ProcedurePicker::ProcedurePicker(const Theme &theme, ArticleIndex &index, NameBook &names, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_names(names)
    , m_hits(new HitListModel(index, this))
    , m_question(new QuestionField(theme, this))
    , m_found(new QListView(this))
    , m_hint(new TextLabel(theme, TextStyle::Caption, Tone::Hint, this, TextLabel::Fit::Wrap))
    , m_chosen(new QListWidget(this))
{
    m_question->setIconName(QStringLiteral("search"));
    m_question->setObjectName(QStringLiteral("pickQuestion"));
    m_chosen->setObjectName(QStringLiteral("pickChosen"));
    m_found->setModel(m_hits);
    m_found->setItemDelegate(new FoundDelegate(theme, m_found));
    m_found->setFrameShape(QFrame::NoFrame);
    m_found->setFocusPolicy(Qt::NoFocus);
    m_found->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chosen->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_chosen->setTextElideMode(Qt::ElideRight);
    m_chosen->installEventFilter(this);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.px(4));
    for (QWidget *part : std::initializer_list<QWidget *> {m_chosen, m_question, m_found, m_hint})
        column->addWidget(part);
    const auto measure = [this] {
        m_found->setFixedHeight(oneLineRow(m_theme) * FoundRows);
        m_chosen->setFont(m_theme.font(TextStyle::Body));
        m_chosen->setFixedHeight(oneLineRow(m_theme) * ChosenRows);
        m_found->doItemsLayout();
    };
    measure();
    connect(&theme, &Theme::changed, this, measure);
    connect(m_question, &QuestionField::wordsChanged, this, [this](const QString &words) {
        SearchQuery query;
        query.text = cleanText(words).simplified();
        query.limit = MostFound;
        m_hits->setQuery(query);
    });
    connect(m_hits, &HitListModel::answered, this, [this] {
        if (m_hits->rowCount() > 0 && !m_hits->query().text.isEmpty())
            m_found->setCurrentIndex(m_hits->index(0));
    });
    connect(m_question, &QuestionField::rowStepped, this, [this](int rows) {
        const int last = m_hits->rowCount() - 1;
        if (last >= 0)
            m_found->setCurrentIndex(
                m_hits->index(std::clamp(m_found->currentIndex().row() + rows, 0, last)));
    });
    connect(m_question, &QuestionField::taken, this, &ProcedurePicker::add);
    connect(m_found, &QListView::clicked, this, &ProcedurePicker::add);
    connect(&names, &NameBook::learnt, this, &ProcedurePicker::refill);
    retranslate();
}

void ProcedurePicker::setChosen(const QStringList &ids)
{
    m_ids = ids;
    refill();
}

void ProcedurePicker::seek(const QString &words)
{
    m_question->setText(words);
}

void ProcedurePicker::add()
{
    const SearchHit *hit = m_hits->at(m_found->currentIndex().row());
    if (!hit || m_ids.contains(hit->id))
        return;
    m_ids.append(hit->id);
    refill();
    Q_EMIT chosenChanged();
}

void ProcedurePicker::refill()
{
    const int row = m_chosen->currentRow();
    m_chosen->clear();
    for (const QString &id : std::as_const(m_ids)) {
        const QString name = m_names.name(id);
        m_chosen->addItem(name == id ? id : id + QStringLiteral("  ") + name);
    }
    m_chosen->setCurrentRow(std::min(std::max(row, 0), m_chosen->count() - 1));
}

bool ProcedurePicker::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_chosen && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        const int row = m_chosen->currentRow();
        if (row >= 0 && row < m_ids.size()) {
            m_ids.removeAt(row);
            refill();
            Q_EMIT chosenChanged();
        }
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ProcedurePicker::retranslate()
{
    m_question->setPlaceholderText(tr("Find a procedure to add"));
    m_question->setAccessibleName(tr("Find a procedure to add"));
    m_found->setAccessibleName(tr("Procedures found"));
    m_chosen->setAccessibleName(tr("Procedures chosen"));
    m_hint->setText(
        tr("Enter adds the marked one, Delete in the upper list takes out. The likeliest first."));
}

void ProcedurePicker::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace tongdai
