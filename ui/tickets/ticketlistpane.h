// The left column of "Phiếu": folders, filter, list.
#pragma once

#include "models/items/ticketlistmodel.h"
#include "ui/widgets/pane.h"

#include <QTimer>

class QListView;

namespace tongdai {

class FolderTabs;
class Notice;
class QuestionField;
class TextLabel;
class TicketRowDelegate;
class TicketWords;

class TicketListPane final : public Pane
{
    Q_OBJECT
public:
    TicketListPane(const Theme &theme, TicketStore &store, const Clock &clock, const TicketWords &words,
                   QWidget *parent = nullptr);

    QUuid chosen() const { return m_chosen; }
    /// Marks this ticket's row when it is listed; says nothing to others.
    void setChosen(const QUuid &id);
    void chooseFolder(TicketFilter::Folder folder); ///< and its first ticket, unless the chosen one is in it
    void focusList();
    void focusFilter();
    /// One step back: clears the filter. False when there was nothing to step back from.
    bool stepBack();

Q_SIGNALS:
    void ticketChosen(const QUuid &id); ///< by a person, never because rows moved
    void ticketTaken(const QUuid &id); ///< Enter or double click

private:
    void retranslate();
    void changeEvent(QEvent *event) override;
    void applyFilter();
    void askCounts();
    void follow();
    void takeFirst();
    void tellState();
    void currentMoved(const QModelIndex &current);

    const Theme &m_theme;
    TicketStore &m_store;
    const Clock &m_clock;
    const TicketWords &m_words;
    TicketListModel *m_model;
    FolderTabs *m_tabs;
    QuestionField *m_filter;
    Notice *m_notice;
    TextLabel *m_empty;
    QListView *m_view;
    QTimer m_filterSoon;
    QTimer m_countSoon;
    QTimer m_sayLoading;
    QTimer m_minute;
    QUuid m_chosen;
    bool m_settling = false;
    bool m_takeFirst = false;
    bool m_failed = false;
};

} // namespace tongdai
