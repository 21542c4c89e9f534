// One procedure as it is read: what to say, its facts, its papers, and the rest folded away.
#pragma once

#include "models/domain/procedure.h"
#include "models/ports/clock.h"
#include "ui/widgets/pane.h"

class QScrollArea;

namespace tongdai {

class Chip;
class FactBoxes;
class FoldSection;
class Notice;
class PapersTable;
class SpokenText;
class TextLabel;

/// Scrolls as a whole; everything in it is plain text.
class ProcedureView final : public QWidget
{
    Q_OBJECT
public:
    ProcedureView(const Theme &theme, const Clock &clock, QWidget *parent = nullptr);

    void show(const Procedure &procedure);
    void clear();
    const Procedure &procedure() const { return m_procedure; }
    void scroll(int pages); ///< PgUp, PgDn

private:
    void retranslate();
    void changeEvent(QEvent *event) override;
    QWidget *makeHead(QWidget *parent);

    const Theme &m_theme;
    const Clock &m_clock;
    Procedure m_procedure;
    QScrollArea *m_scroll;
    TextLabel *m_title;
    Chip *m_fresh;
    TextLabel *m_meta;
    Notice *m_warning;
    SpokenText *m_spoken;
    FactBoxes *m_facts;
    PapersTable *m_papers;
    FoldSection *m_steps;
    FoldSection *m_methods;
    FoldSection *m_conditions;
    FoldSection *m_result;
    FoldSection *m_legal;
};

} // namespace tongdai
