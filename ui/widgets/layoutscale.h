// Margins and gaps of layouts follow the text size.
#pragma once

#include <QPointer>
#include <QWidget>

namespace tongdai {

class Theme;

/// Watches `root`: when the text size changes, every layout below it gets its margins and gaps anew, computed
/// from what they were at 100 %, so that going up and down again changes nothing.
class LayoutScale final : public QObject
{
    Q_OBJECT
public:
    LayoutScale(const Theme &theme, QWidget *root);

private:
    void rescale();

    const Theme &m_theme;
    QWidget *m_root;
    qreal m_scale;
};

} // namespace tongdai
