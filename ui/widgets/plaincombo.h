// A combo box for short closed lists: ignores the wheel, and may take bare digits.
#pragma once

#include "ui/widgets/theme.h"

#include <QComboBox>

namespace tongdai {

class PlainCombo : public QComboBox
{
    Q_OBJECT
public:
    explicit PlainCombo(const Theme &theme, QWidget *parent = nullptr);

    /// With this, digit n chooses row n - 1 and emits digitTaken; the input method is off here (VNI composes
    /// digits).
    void setTakesDigits(bool on);
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void digitTaken(int row);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    const Theme &m_theme;
    bool m_digits = false;
};

} // namespace tongdai
