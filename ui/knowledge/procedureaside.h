// The right column of "Tra cứu": what people call a procedure, near ones, who checked it.
#pragma once

#include "models/ports/articleindex.h"
#include "models/ports/directory.h"
#include "ui/widgets/pane.h"

class QScrollArea;
class QVBoxLayout;

namespace tongdai {

class SectionTitle;
class UnitFactsPanel;
class TextLabel;

class ProcedureAside final : public SunkPane
{
    Q_OBJECT
public:
    /// `facts` stands on top and becomes a child.
    ProcedureAside(const Theme &theme, ArticleIndex &index, const Directory &directory, UnitFactsPanel *facts,
                   QWidget *parent = nullptr);

    void show(const Procedure &procedure);
    void clear();
    bool focusFirst(); ///< false when nothing here takes the keyboard

Q_SIGNALS:
    void procedureAsked(const QString &id);

private:
    static constexpr int MostRelated = 6;
    static constexpr int MostNames = 6;

    void retranslate();
    void changeEvent(QEvent *event) override;
    void askRelated();
    void setRelated(const QList<SearchHit> &hits);
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void fit(); ///< as many close procedures as there is room for, so that nothing has to be scrolled

    const Theme &m_theme;
    ArticleIndex &m_index;
    const Directory &m_directory;
    Procedure m_procedure;
    UnitFactsPanel *m_facts;
    QWidget *m_body;
    QWidget *m_foot; ///< who checked it: always in sight
    SectionTitle *m_namesTitle;
    TextLabel *m_names;
    SectionTitle *m_relatedTitle;
    QVBoxLayout *m_related;
    QScrollArea *m_scroll;
    TextLabel *m_checkedCaption;
    TextLabel *m_checkedBy;
    TextLabel *m_checkedMore;
    quint64 m_asked = 0;
};

} // namespace tongdai
