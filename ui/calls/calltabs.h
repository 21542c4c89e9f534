// The tabs of open calls: icon and word for the state, time, number.
#pragma once

#include "ui/widgets/theme.h"

#include <QTabBar>

namespace tongdai {

class CallTabs final : public QTabBar
{
    Q_OBJECT
public:
    explicit CallTabs(const Theme &theme, QWidget *parent = nullptr);

    struct Look {
        bool restored = false; ///< found again after the program ended
        int seconds = 0;
        QString phone;
        bool correction = false; ///< of a call saved before
        bool over = false; ///< the receiver is down
        bool paper = false; ///< first written on paper
    };
    void setLook(int index, const Look &look);

protected:
    QSize tabSizeHint(int index) const override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Parts {
        QString icon;
        QString word;
        QString time;
        QString phone;
        Tone tone = Tone::Soft;
    };
    Parts partsOf(int index) const;

    const Theme &m_theme;
};

} // namespace tongdai
