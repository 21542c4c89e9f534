#include "ui/tickets/ticketlistpane.h"

#include "models/domain/vietnamesetext.h"
#include "models/ports/whenready.h"
#include "ui/widgets/foldertabs.h"
#include "ui/tickets/ticketrowdelegate.h"
#include "ui/tickets/ticketwords.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/questionfield.h"
#include "ui/widgets/textlabel.h"

#include <QEvent>
#include <QListView>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <chrono>
#include <utility>

namespace tongdai {

namespace {

using namespace std::chrono_literals;

constexpr std::array Folders {TicketFilter::Folder::Unit, TicketFilter::Folder::Mine,
                              TicketFilter::Folder::AwaitingCallback, TicketFilter::Folder::Done};

} // namespace

TicketListPane::TicketListPane(const Theme &theme, TicketStore &store, const Clock &clock,
                               const TicketWords &words, QWidget *parent)
    : Pane(theme, Ground::Plain, parent)
    , m_theme(theme)
    , m_store(store)
    , m_clock(clock)
    , m_words(words)
    , m_model(new TicketListModel(store, clock, this))
    , m_tabs(new FolderTabs(theme, this))
    , m_filter(new QuestionField(theme, this))
    , m_notice(new Notice(theme, this))
    , m_empty(new TextLabel(theme, TextStyle::Body, Tone::Soft, this, TextLabel::Fit::Wrap))
    , m_view(new QListView(this))
{
    m_model->setDescription([this](const Ticket &ticket) { return m_words.row(ticket); });
    m_view->setModel(m_model);
    m_view->setItemDelegate(new TicketRowDelegate(theme, words, *m_model, m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setTextElideMode(Qt::ElideRight);
    m_view->setResizeMode(QListView::Adjust);
    m_filter->setIconName(QStringLiteral("search"));
    m_filter->setKeyCap(QStringLiteral("Ctrl+F"));
    m_filter->setMaxLength(limits::Name);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, theme.px(4), 0, 0);
    column->setSpacing(theme.px(6));
    auto *head = new QVBoxLayout;
    head->setContentsMargins(theme.px(16), 0, theme.px(16), theme.px(4));
    head->setSpacing(theme.px(6));
    head->addWidget(m_tabs);
    head->addWidget(m_filter);
    head->addWidget(m_notice);
    column->addLayout(head);
    column->addWidget(new HairLine(theme, this));
    column->addWidget(m_empty);
    column->addWidget(m_view, 1);
    m_empty->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    m_empty->hide();
    retranslate();

    m_filterSoon.setSingleShot(true);
    m_filterSoon.setInterval(120ms);
    m_countSoon.setSingleShot(true);
    m_countSoon.setInterval(50ms);
    m_sayLoading.setSingleShot(true);
    m_sayLoading.setInterval(300ms); // under that, words would only flash
    m_minute.setInterval(15s);
    m_minute.start();
    connect(&m_filterSoon, &QTimer::timeout, this, &TicketListPane::applyFilter);
    connect(&m_countSoon, &QTimer::timeout, this, &TicketListPane::askCounts);
    connect(&m_sayLoading, &QTimer::timeout, this, &TicketListPane::tellState);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_model->clockTurned();
        m_view->viewport()->update(); // "late by 5 minutes" goes on within a section too
    });

    connect(m_tabs, &QTabBar::currentChanged, this, &TicketListPane::applyFilter);
    connect(m_filter, &QLineEdit::textChanged, &m_filterSoon, qOverload<>(&QTimer::start));
    connect(m_filter, &QuestionField::rowStepped, this, [this] { focusList(); });
    connect(m_filter, &QuestionField::taken, this, [this] {
        applyFilter();
        focusList();
    });
    connect(&m_store, &TicketStore::ticketsChanged, &m_countSoon, qOverload<>(&QTimer::start));
    connect(m_model, &TicketListModel::loaded, this, [this] {
        m_failed = false;
        m_notice->clear();
        follow();
        takeFirst();
    });
    connect(m_model, &TicketListModel::failed, this, [this](const Error &error) {
        m_failed = true;
        //: %1 what went wrong, a sentence
        m_notice->say(Tone::Amber, QStringLiteral("alert"),
                      tr("%1 What is listed here is from before. Enter in the filter tries again.")
                          .arg(Labels::of(error)));
        tellState();
    });
    connect(m_model, &TicketListModel::loadingChanged, this, [this](bool loading) {
        if (loading)
            m_sayLoading.start();
        else
            m_sayLoading.stop();
        tellState();
    });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TicketListPane::currentMoved);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) {
        Q_EMIT ticketTaken(index.data(TicketListModel::IdRole).toUuid());
    });
    connect(m_view, &QListView::doubleClicked, this, [this](const QModelIndex &index) {
        Q_EMIT ticketTaken(index.data(TicketListModel::IdRole).toUuid());
    });
    connect(&theme, &Theme::changed, m_view, [this] { m_view->doItemsLayout(); });

    applyFilter();
    askCounts();
}

void TicketListPane::retranslate()
{
    m_tabs->setFolder(0, m_words.me().isDesk() ? tr("Unit") : tr("Call centre"));
    m_tabs->setFolder(1, tr("Mine"));
    m_tabs->setFolder(2, tr("To call back"));
    m_tabs->setFolder(3, tr("Done"));
    m_tabs->setAccessibleName(tr("Folders"));
    m_filter->setAccessibleName(tr("Filter the list"));
    m_filter->setPlaceholderText(tr("Filter the list"));
    m_view->setAccessibleName(tr("Tickets"));
    tellState();
}

void TicketListPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Pane::changeEvent(event);
}

bool TicketListPane::stepBack()
{
    if (m_filter->text().isEmpty())
        return false;
    m_filter->clear();
    return true;
}

void TicketListPane::applyFilter()
{
    m_filterSoon.stop();
    const int folder = std::clamp(m_tabs->currentIndex(), 0, static_cast<int>(Folders.size()) - 1);
    m_model->setFilter({Folders.at(static_cast<size_t>(folder)), cleanText(m_filter->text()).simplified()});
}

void TicketListPane::askCounts()
{
    for (int i = 0; i < static_cast<int>(Folders.size()) - 1;
         ++i) { // how many are done tells nobody anything
        TicketFilter filter;
        filter.folder = Folders.at(static_cast<size_t>(i));
        whenReady(this, m_store.count(filter), [this, i](const Result<int> &count) {
            if (count)
                m_tabs->setCount(i, *count);
        });
    }
}

void TicketListPane::setChosen(const QUuid &id)
{
    m_takeFirst = false;
    m_chosen = id;
    follow();
}

void TicketListPane::follow()
{
    // The chosen ticket stays chosen wherever its row went; when it left the folder, no other takes its
    // place.
    m_settling = true;
    const int row = m_model->rowOf(m_chosen);
    if (row >= 0) {
        const bool here = m_view->currentIndex().row() == row;
        m_view->selectionModel()->setCurrentIndex(m_model->index(row), QItemSelectionModel::ClearAndSelect);
        if (!here)
            m_view->scrollTo(m_model->index(row));
    } else {
        m_view->selectionModel()->clear();
    }
    m_settling = false;
    tellState();
}

void TicketListPane::currentMoved(const QModelIndex &current)
{
    if (m_settling || m_model->isAligning() || !current.isValid())
        return;
    const QUuid id = current.data(TicketListModel::IdRole).toUuid();
    if (id == m_chosen)
        return;
    m_chosen = id;
    Q_EMIT ticketChosen(id);
}

void TicketListPane::chooseFolder(TicketFilter::Folder folder)
{
    const auto found = std::find(Folders.begin(), Folders.end(), folder);
    if (found == Folders.end())
        return;
    m_takeFirst = true;
    const int index = static_cast<int>(found - Folders.begin());
    if (m_tabs->currentIndex() == index)
        takeFirst();
    else
        m_tabs->setCurrentIndex(index);
}

/// Who asked for a folder wants to go on from its first row, unless the chosen ticket is in it.
void TicketListPane::takeFirst()
{
    if (std::exchange(m_takeFirst, false) && !m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0));
}

void TicketListPane::focusList()
{
    m_view->setFocus(Qt::ShortcutFocusReason);
    if (!m_view->currentIndex().isValid() && m_model->rowCount() > 0)
        m_view->setCurrentIndex(m_model->index(0));
}

void TicketListPane::focusFilter()
{
    m_filter->setFocus(Qt::ShortcutFocusReason);
    m_filter->selectAll();
}

void TicketListPane::tellState()
{
    const bool loading = m_model->isLoading();
    QString words;
    if (m_model->rowCount() > 0) {
        words.clear();
    } else if (loading) {
        words = m_sayLoading.isActive() ? m_empty->text() : tr("Reading the tickets");
    } else if (m_failed) {
        words.clear();
    } else if (!m_filter->text().isEmpty()) {
        words = tr("No ticket matches these words. Esc clears the filter.");
    } else {
        switch (m_model->filter().folder) {
        case TicketFilter::Folder::Unit:
            words = m_words.me().isDesk()
                ? tr("No open ticket at your unit. A new one appears here by itself.")
                : tr("No ticket yet. F2 starts a call, F8 hands it over.");
            break;
        case TicketFilter::Folder::Mine:
            words = m_words.me().isDesk()
                ? tr("You have accepted no ticket. Ctrl+Enter accepts one from your unit.")
                : tr("You have no open ticket. F2 starts a call, F8 hands it over.");
            break;
        case TicketFilter::Folder::AwaitingCallback:
            words = tr("Nobody is waiting to be called back.");
            break;
        case TicketFilter::Folder::Done:
            words = tr("No finished ticket yet.");
            break;
        }
    }
    m_empty->setSay(words);
    m_empty->setVisible(!words.isEmpty());
}

} // namespace tongdai
