// The page "Biên tập": everything editors do for the knowledge base.
#pragma once

#include "ui/editing/desktab.h"

class QAction;
class QStackedWidget;

namespace tongdai {

class DraftsTab;
class FolderTabs;
class NamesTab;
struct Session;

class EditingPage final : public QWidget
{
    Q_OBJECT
public:
    EditingPage(const Theme &theme, KnowledgeDesk &desk, LinkChecker &links, ArticleIndex &index,
                const Directory &directory, const Clock &clock, const Session &session,
                QWidget *parent = nullptr);

    static bool isFor(const User &user) { return mayCurate(user); }

    void focusPage();
    /// An older version's text becomes a draft on what is in force (DraftsTab::beginFrom()).
    void draftFrom(const ArticleVersion &older);
    void keepDrafts(); ///< the window is locked or left

    NamesTab *names() const { return m_names; }
    DraftsTab *drafts() const { return m_drafts; }
    DeskTab *current() const;
    void showTab(int tab);

Q_SIGNALS:
    void procedureWanted(const QString &id);

private:
    void makeActions();
    void connectTabs();
    void addTab(DeskTab *tab);
    void retranslate();
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void reload();
    void refreshOffers();
    void sayCounts();

    NameBook *m_book;
    EditingPorts m_ports;
    FolderTabs *m_bar;
    QStackedWidget *m_stack;
    QList<DeskTab *> m_tabs;
    NamesTab *m_names = nullptr;
    DraftsTab *m_drafts = nullptr;
    QList<std::pair<Verb, QAction *>> m_verbs;
    QAction *m_filter = nullptr;
    QAction *m_turn = nullptr;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_back = nullptr;
};

} // namespace tongdai
