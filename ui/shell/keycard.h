// F1: every key of the window on one card.
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

private:
    void fill();

    int m_contentHeight = 560;
};

} // namespace tongdai
