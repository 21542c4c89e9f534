// One procedure as it is read: what to say, its facts, its papers, and the rest folded away.
#pragma once

#include "models/domain/knowledge.h"
#include "models/ports/articleindex.h"
#include "models/ports/clock.h"
#include "ui/widgets/pane.h"
#include "ui/widgets/proceduretext.h"

#include <QSet>

class QScrollArea;
class QVBoxLayout;

namespace tongdai {

class AskedAnswer;
class Chip;
class FactBoxes;
class FoldSection;
class Notice;
class PaperChecklist;
class SpokenText;
class TextLabel;

/// Scrolls as a whole; everything in it is plain text.
class ProcedureView final : public QWidget
{
    Q_OBJECT
public:
    ProcedureView(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    /// `intent` is what the question asks for: its answer stands on top, its part is unfolded.
    void show(const Procedure &procedure, Intent intent = Intent::None);
    void setLocal(const LocalFacts &local); ///< what holds at the caller's unit
    void setFlags(const QList<ArticleFlag> &flags); ///< open ones of this procedure
    void
    setAnswers(const QList<ArticleFlag> &answered); ///< what editors answered to the reader's own reports
    void clear();
    const Procedure &procedure() const { return m_procedure; }
    void scroll(int pages); ///< PgUp, PgDn
    /// What the person has selected in any text here, or the paper under the keyboard; empty when nothing.
    QString selectedSentence() const;
    QSet<int> tickedPapers() const;

private:
    void retranslate();
    void changeEvent(QEvent *event) override;
    QWidget *makeHead(QWidget *parent);
    void makeFolds(QWidget *parent, QVBoxLayout *column);
    void sayFlags();
    void sayAnswers();
    void sayFacts();
    void sayFolds();
    void unfoldAsked();

    const Theme &m_theme;
    const Clock &m_clock;
    Procedure m_procedure;
    Intent m_intent = Intent::None;
    LocalFacts m_local;
    QList<ArticleFlag> m_openFlags;
    QList<ArticleFlag> m_answered;
    QScrollArea *m_scroll;
    TextLabel *m_title;
    Chip *m_fresh;
    TextLabel *m_meta;
    Notice *m_warning;
    Notice *m_flags;
    Notice *m_answers;
    AskedAnswer *m_asked;
    SpokenText *m_spoken;
    TextLabel *m_made;
    FactBoxes *m_facts;
    FactBoxes *m_channels;
    PaperChecklist *m_papers;
    FoldSection *m_steps;
    FoldSection *m_methods;
    FoldSection *m_conditions;
    FoldSection *m_result;
    FoldSection *m_legal;
};

} // namespace tongdai
