// The folders above a list, with how many are in each.
#pragma once

#include "ui/widgets/theme.h"

#include <QTabBar>

namespace tongdai {

/// Words with a line under the chosen one; left and right keys turn. A folder is never narrower than its
/// words.
class FolderTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit FolderTabs(const Theme &theme, QWidget *parent = nullptr);

    void setFolder(int index, const QString &words);
    void setCount(int index, int count); ///< below 0: not known, nothing is shown
    /// With too little room for all words only some folders are seen, the chosen one always. Off by default:
    /// the bar is as wide as its words then.
    void setScrolls(bool on) { setUsesScrollButtons(on); }

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;

private:
    QString shown(int index) const;
    void name(int index);

    const Theme &m_theme;
    QList<QString> m_words;
    QList<int> m_counts;
};

} // namespace tongdai
