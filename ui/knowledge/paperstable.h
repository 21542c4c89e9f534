// The papers a procedure asks for, numbered, with how many originals and copies.
#pragma once

#include "models/domain/procedure.h"
#include "ui/widgets/theme.h"

#include <QWidget>

namespace tongdai {

/// Drawn as a whole: hundreds of rows cost nothing. As tall as its rows at the given width; plain text only.
class PapersTable final : public QWidget
{
    Q_OBJECT
public:
    explicit PapersTable(const Theme &theme, QWidget *parent = nullptr);

    void setPapers(const QList<Paper> &papers);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return flow(nullptr, width); }
    QSize sizeHint() const override
    {
        return {m_theme.px(400), heightForWidth(std::max(width(), m_theme.px(200)))};
    }
    QSize minimumSizeHint() const override { return {m_theme.px(200), sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int flow(QPainter *painter, int width) const;
    void retranslate();

    const Theme &m_theme;
    QList<Paper> m_papers;
};

} // namespace tongdai
