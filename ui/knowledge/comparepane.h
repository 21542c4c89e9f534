// Two versions of an article: what changed from the older to the newer one.
#pragma once

#include "models/domain/knowledge.h"
#include "ui/widgets/pane.h"

namespace tongdai {

class ArticleDiff;
class SectionTitle;
class TextLabel;

/// One step of its history at a time: Ctrl+PgUp the one before, Ctrl+PgDn the one after.
class ComparePane final : public Pane
{
    Q_OBJECT
public:
    explicit ComparePane(const Theme &theme, QWidget *parent = nullptr);

    /// `replaced` newest first. Shows the newest step.
    void show(const Procedure &current, const QList<ArticleVersion> &replaced);
    void step(int older); ///< +1 one step further back
    /// The older of the two shown; null when there is none.
    const ArticleVersion *older() const;
    void focusFirst();

private:
    void retranslate();
    void changeEvent(QEvent *event) override;

    Procedure m_current;
    QList<ArticleVersion> m_replaced;
    qsizetype m_step = 0; ///< 0: from the last replaced one to the current one
    SectionTitle *m_title;
    TextLabel *m_what;
    TextLabel *m_keys;
    ArticleDiff *m_diff;
};

} // namespace tongdai
