// The facts of a procedure side by side in one frame.
#pragma once

#include "ui/widgets/proceduretext.h"

#include <QWidget>

namespace tongdai {

class FactBoxes : public QWidget
{
    Q_OBJECT
public:
    explicit FactBoxes(const Theme &theme, QWidget *parent = nullptr);

    void setFacts(const QList<Fact> &facts);
    QList<Fact> facts() const { return m_facts; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QList<int> columnWidths(int width) const; ///< pixels, of each fact, in all `width`
    QSize minimumSizeHint() const override { return {m_theme.px(200), heightForWidth(width())}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int textHeight(const QString &text, TextStyle style, int width) const;

    const Theme &m_theme;
    QList<Fact> m_facts;
};

} // namespace tongdai
