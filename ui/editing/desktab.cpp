#include "ui/editing/desktab.h"

#include "ui/editing/linedelegate.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QLineEdit>
#include <QListView>
#include <QSplitter>
#include <QVBoxLayout>

namespace tongdai {

namespace {

constexpr int ListWidth = 420;
constexpr int NarrowWidth = 900; // effective pixels of the window, as everywhere

} // namespace

DeskTab::DeskTab(const EditingPorts &ports, QWidget *parent)
    : QWidget(parent)
    , m_ports(ports)
    , m_split(new QSplitter(Qt::Horizontal, this))
    , m_left(new Pane(ports.theme, Pane::Ground::Plain, this))
    , m_above(new QVBoxLayout)
    , m_filter(new QLineEdit(m_left))
    , m_countLabel(new TextLabel(ports.theme, TextStyle::Caption, Tone::Soft, m_left, TextLabel::Fit::Wrap))
    , m_model(new LineListModel(this))
    , m_view(new QListView(m_left))
    , m_notice(new Notice(ports.theme, this))
{
    m_filter->setObjectName(QStringLiteral("filter"));
    m_view->setObjectName(QStringLiteral("rows"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new LineDelegate(ports.theme, m_view));
    m_view->setUniformItemSizes(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);

    auto *head = new QVBoxLayout;
    head->setContentsMargins(ports.theme.px(16), ports.theme.px(10), ports.theme.px(16), ports.theme.px(6));
    head->setSpacing(ports.theme.px(6));
    head->addLayout(m_above);
    head->addWidget(m_filter);
    head->addWidget(m_countLabel);
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(new HairLine(ports.theme, m_left));
    column->addWidget(m_view, 1);
    m_split->addWidget(m_left);
    m_split->setHandleWidth(1);
    m_split->setChildrenCollapsible(false);
    auto *all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_notice); // over both sides: in a narrow window only one is seen
    all->addWidget(m_split, 1);

    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &words) {
        const QString key = currentKey();
        m_model->setFilter(words);
        if (currentKey() != key) // what was chosen is filtered out: its actions must not go on
            choose(m_model->at(m_view->currentIndex().row()));
        sayCount();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex &current) {
                // Rows that come and go move the current one; that is nobody's choice.
                if (!m_model->isAligning())
                    choose(m_model->at(current.row()));
            });
    connect(m_view, &QListView::activated, this, [this] {
        m_showsDetail = true;
        arrange();
        focusDetail();
    });
    connect(&ports.theme, &Theme::changed, this, [this] {
        m_view->doItemsLayout();
        arrange();
    });
}

void DeskTab::setDetail(QWidget *detail)
{
    m_right = detail;
    m_split->addWidget(detail);
    m_split->setStretchFactor(0, 0);
    m_split->setStretchFactor(1, 1);
    retranslate();
    sayCount();
}

int DeskTab::count() const
{
    return static_cast<int>(m_model->all());
}

void DeskTab::setRows(const QList<LineRow> &rows)
{
    const QString key = currentKey();
    m_model->setRows(rows);
    sayCount();
    if (currentKey() != key) {
        m_settling = true; // nobody chose it: what was just said stays
        choose(m_model->at(m_view->currentIndex().row()));
        m_settling = false;
    }
    if (m_wantsFirst && m_model->rowCount() > 0) {
        m_wantsFirst = false;
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_model->index(0));
    }
    Q_EMIT offersChanged();
}

QString DeskTab::currentKey() const
{
    const LineRow *row = m_model->at(m_view->currentIndex().row());
    return row ? row->key : QString();
}

void DeskTab::chooseKey(const QString &key)
{
    m_wantsFirst = false;
    m_filter->clear();
    if (const int row = m_model->rowOfKey(key); row >= 0)
        m_view->setCurrentIndex(m_model->index(row));
    else
        m_view->selectionModel()->clear();
    m_showsDetail = true;
    arrange();
}

bool DeskTab::tell(const Result<void> &result, const QString &done)
{
    if (result)
        say(done);
    else
        complain(Labels::of(result.error()));
    return result.has_value();
}

void DeskTab::say(const QString &done)
{
    m_notice->say(Tone::Green, QStringLiteral("check"), done);
}

void DeskTab::complain(const QString &words)
{
    m_notice->say(Tone::Amber, QStringLiteral("alert"), words);
}

void DeskTab::hush()
{
    if (!m_settling)
        m_notice->clear();
}

void DeskTab::sayCount()
{
    m_countLabel->setSay(m_model->all() == 0 ? emptyWords()
                             : m_model->rowCount() < m_model->all()
                             ? tr("%1 of %2").arg(m_model->rowCount()).arg(m_model->all())
                             : tr("%n in all", nullptr, static_cast<int>(m_model->all())));
}

void DeskTab::takeFocus()
{
    m_wantsFirst = m_model->rowCount() == 0;
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0));
    m_view->setFocus(Qt::ShortcutFocusReason);
}

void DeskTab::showDetail()
{
    if (!m_narrow || m_showsDetail)
        return;
    m_showsDetail = true;
    arrange();
    m_right->setFocus(Qt::ShortcutFocusReason);
    focusDetail();
}

void DeskTab::focusFilter()
{
    m_showsDetail = false;
    arrange();
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void DeskTab::turn()
{
    const QWidget *at = focusWidget();
    const bool inDetail = at && (at == m_right || m_right->isAncestorOf(at));
    m_showsDetail = !inDetail;
    arrange();
    if (inDetail) {
        m_view->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    m_right->setFocus(Qt::ShortcutFocusReason); // where nothing in it is written in
    focusDetail();
}

void DeskTab::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_filter->setPlaceholderText(tr("Filter this list"));
        m_filter->setAccessibleName(tr("Filter this list"));
        m_view->setAccessibleName(title());
        sayCount();
    }
    QWidget::changeEvent(event);
}

void DeskTab::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void DeskTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_filter->setPlaceholderText(tr("Filter this list"));
    m_filter->setAccessibleName(tr("Filter this list"));
    m_view->setAccessibleName(title());
    arrange();
}

void DeskTab::arrange()
{
    if (!m_right)
        return;
    m_narrow = window()->width() / m_ports.theme.scale() < NarrowWidth;
    m_left->setVisible(!m_narrow || !m_showsDetail);
    m_right->setVisible(!m_narrow || m_showsDetail);
    if (!m_narrow) {
        const int left = m_ports.theme.px(ListWidth);
        m_split->setSizes({left, std::max(1, width() - left)});
    }
}

} // namespace tongdai
