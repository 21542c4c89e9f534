// A draft begun on an old version: what others published since, and field by field which text to take.
#pragma once

#include "models/domain/articlemerge.h"
#include "ui/widgets/pane.h"

class QVBoxLayout;

namespace tongdai {

class PlainCombo;
class TextLabel;

/// In a choice digit 1 takes mine, 2 theirs.
class MergePane final : public Pane
{
    Q_OBJECT
public:
    explicit MergePane(const Theme &theme, QWidget *parent = nullptr);

    /// `base` is what the draft was begun on; an empty one when nobody has it any more: then every difference
    /// is put to the choice.
    void show(const Procedure &base, const Procedure &mine, const Procedure &theirs);
    Procedure merged() const; ///< with what was chosen
    void focusFirst();

private:
    struct Choice {
        ArticleField field;
        PlainCombo *which;
    };
    void fill();
    void changeEvent(QEvent *event) override;

    const Theme &m_theme;
    Procedure m_mine;
    Procedure m_theirs;
    ArticleMerge m_merge;
    QList<Choice> m_choices;
    QWidget *m_body;
    QVBoxLayout *m_column;
};

} // namespace tongdai
