// The middle of "Tra cứu": the procedure being read, and what can be done with it.
#pragma once

#include "models/ports/articleindex.h"
#include "models/ports/knowledgedesk.h"
#include "ui/widgets/citizentext.h"
#include "ui/widgets/pane.h"

class QAction;
class QStackedWidget;

namespace tongdai {

class Clock;
class ComparePane;
class FlagForm;
class KeyButton;
class Notice;
class PrintSheet;
class ProcedureView;
class TextLabel;

/// Its keys (Ctrl+B, Ctrl+I, Ctrl+P, Ctrl+PgUp, Ctrl+PgDn) are actions of `owner`, so that they work from
/// the question too.
class ProcedurePane final : public Pane
{
    Q_OBJECT
public:
    ProcedurePane(const Theme &theme, const Clock &clock, KnowledgeDesk &desk, QAction *start, QWidget *owner,
                  QWidget *parent = nullptr);

    void show(const Procedure &procedure, Intent intent);
    void setLocal(const LocalFacts &local);
    void setMayDraft(bool may); ///< an editor reads: an older version can become a draft
    ProcedureView *view() const { return m_view; }

    /// Words for the page's accent button while it belongs to this pane; empty when it does not.
    QString mainWords() const;
    void mainWork();
    bool stepBack(); ///< closes what stands over the procedure; false when nothing does

Q_SIGNALS:
    void mainChanged();
    /// The way back: this older text shall become a draft on what is in force.
    void draftWanted(const tongdai::ArticleVersion &older);
    void comingUp(); ///< something is about to be shown here: a narrow window has to show this pane

private:
    void makeActions(QWidget *owner);
    void retranslate();
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void giveRoom();
    void readDesk();
    void showView();
    void compare(int older);
    bool offersDraft() const;
    CitizenText::Sheet sheet() const;

    const Theme &m_theme;
    const Clock &m_clock;
    KnowledgeDesk &m_desk;
    LocalFacts m_local;
    QList<ArticleVersion> m_versions;
    quint64 m_asked = 0;
    bool m_mayDraft = false;
    QStackedWidget *m_stack;
    ProcedureView *m_view;
    ComparePane *m_compare;
    PrintSheet *m_print;
    TextLabel *m_nothing;
    FlagForm *m_flag;
    Notice *m_done;
    QAction *m_message;
    QAction *m_report;
    QAction *m_printAction;
    QAction *m_older;
    QAction *m_newer;
    QList<KeyButton *> m_otherKeys; ///< all but the accent button
};

} // namespace tongdai
