// The papers a procedure asks for, to be ticked off while the citizen tells what there is.
#pragma once

#include "models/domain/procedure.h"
#include "ui/widgets/theme.h"

#include <QSet>
#include <QWidget>

namespace tongdai {

/// Drawn as a whole: hundreds of rows cost nothing. As tall as its rows at the given width; plain text only.
/// With the focus Up and Down move, Space and Enter tick; a click ticks too. Ticks go with other papers.
class PaperChecklist final : public QWidget
{
    Q_OBJECT
public:
    explicit PaperChecklist(const Theme &theme, QWidget *parent = nullptr);

    void setPapers(const QList<Paper> &papers);
    /// Without the keyboard a click still ticks, and the focus stays where people type. On by default.
    void setTakesKeys(bool on);
    const QSet<int> &ticked() const { return m_ticked; } ///< rows
    QString currentName() const; ///< of the row with the focus, empty without the focus

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return flow(nullptr, width, nullptr); }
    QSize sizeHint() const override
    {
        return {m_theme.px(400), heightForWidth(std::max(width(), m_theme.px(200)))};
    }
    QSize minimumSizeHint() const override { return {m_theme.px(200), sizeHint().height()}; }

Q_SIGNALS:
    void tickedChanged();
    void rowReached(const QRect &row); ///< by key: it should be seen

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    int flow(QPainter *painter, int width, QList<QRect> *rows) const;
    int drawHead(QPainter *painter, int width, int column) const;
    void drawBox(QPainter *painter, const QRect &box, bool on) const;
    void tick(int row);
    void moveTo(int row);
    void tell();

    const Theme &m_theme;
    QList<Paper> m_papers;
    QSet<int> m_ticked;
    int m_current = 0;
    bool m_takesKeys = true;
};

} // namespace tongdai
