// The page "Tra cứu": question, hits, procedure.
#pragma once

#include "models/items/hitlistmodel.h"
#include "models/ports/clock.h"
#include "models/ports/directory.h"
#include "models/ports/knowledgedesk.h"
#include "models/ports/signin.h"
#include "ui/widgets/threepanes.h"

#include <QTimer>

class QAction;
class QListView;

namespace tongdai {

class HitDelegate;
class MissedNote;
class Notice;
class PlainCombo;
class ProcedureAside;
class ProcedurePane;
class QuestionField;
class TextLabel;
class UnitFactsPanel;

class KnowledgePage final : public QWidget
{
    Q_OBJECT
public:
    KnowledgePage(const Theme &theme, ArticleIndex &index, KnowledgeDesk &desk, Directory &directory,
                  Clock &clock, const Session &session, QWidget *parent = nullptr);

    QString shownProcedure() const { return m_shown; }

public Q_SLOTS:
    void showProcedure(const QString &idOrCode); ///< from elsewhere; the list keeps what it shows
    void setCallerUnit(const QString &code); ///< whose facts stand beside the procedure
    void takeFocus(); ///< the page came up: the keyboard goes to the question

Q_SIGNALS:
    void startCallWith(const QString &procedureId);
    void draftWanted(const tongdai::ArticleVersion &older); ///< an older version shall become a draft

private:
    QWidget *makeLeft();
    QWidget *makeDeadEnd();
    void connectParts();
    void makeActions();
    void retranslate();
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fillFilters();
    void ask();
    void takeAnswer();
    void tellState();
    void openRow(int row);
    void read(const QString &idOrCode, Intent intent);
    bool isDeadEnd() const; ///< nothing fits what was asked
    void listField();
    void readAnswers();
    void sayAnswers();
    void sayMain();
    void mainWork();
    void focusPane(ThreePanes::Pane pane);
    bool stepBack();

    const Theme &m_theme;
    ArticleIndex &m_index;
    KnowledgeDesk &m_desk;
    Directory &m_directory;
    Clock &m_clock;
    User m_me;
    HitListModel *m_hits;
    HitDelegate *m_rows;
    QuestionField *m_question;
    PlainCombo *m_field;
    PlainCombo *m_level;
    TextLabel *m_count;
    QWidget *m_deadEnd;
    Notice *m_notice;
    Notice *m_answers; ///< to the person's own reports, until each has been read
    MissedNote *m_missed;
    QListView *m_view;
    UnitFactsPanel *m_facts;
    ProcedurePane *m_pane;
    ProcedureAside *m_aside;
    ThreePanes *m_panes;
    QAction *m_start;
    QAction *m_focusQuestion;
    QAction *m_next;
    QAction *m_previous;
    QAction *m_back;
    QAction *m_miss;
    QAction *m_list;
    QAction *m_editFacts;
    QTimer m_readSoon;
    QString m_wanted; ///< id or code being read
    Intent m_intent = Intent::None; ///< of the question that found it
    QString m_shown; ///< id of the procedure on screen
    quint64 m_asked = 0;
    QList<ArticleFlag> m_answered;
    QHash<QString, QString> m_answeredNames; ///< procedure id -> name
    QSet<QUuid> m_read;
    bool m_settling = false;
};

} // namespace tongdai
