// F1: every key of the window on one card, in as many columns as there is room for.
#pragma once

#include "ui/shell/overlay.h"

namespace tongdai {

class KeyCard final : public Overlay
{
    Q_OBJECT
public:
    KeyCard(const Theme &theme, QWidget *window);

protected:
    QRect sheetRect() const override;
    void opening() override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    int columnsThatFit() const;
    int sheetWidth() const;
    int contentHeight() const; ///< without a scroll bar
    void fill();

    int m_columns = 2;
    QWidget *m_title = nullptr;
    QWidget *m_keys = nullptr;
};

} // namespace tongdai
