// A short list where a bare digit chooses: Kết quả, Loại nội dung, Đánh giá.
#pragma once

#include "ui/widgets/paintedrows.h"
#include "ui/widgets/theme.h"

#include <QStringList>
#include <QElapsedTimer>
#include <QWidget>

#include <functional>

namespace tongdai {

/// Rows fill columns from the top. Input methods are off while it has the focus: VNI would compose the
/// digits.
class DigitList : public QWidget, public PaintedRows
{
    Q_OBJECT
public:
    struct Row {
        QString key; ///< "1" … "9", "0"
        QString words;
        int value = 0;
    };

    explicit DigitList(const Theme &theme, int columns = 1, QWidget *parent = nullptr);

    void setRows(const QList<Row> &rows);
    QList<Row> rows() const { return m_rows; }
    void setChosen(int value); ///< a value not in the list leaves nothing chosen
    int chosen() const { return m_chosen; }
    void setBox(bool on); ///< hairline box around it, on by default
    /// Asked when digits follow each other as those of a number do, no second apart, from the third on: true when it takes
    /// them, and nothing is picked.
    void setNumberTaker(std::function<bool(const QString &digits)> taker) { m_taker = std::move(taker); }
    int digitsInRow() const { return static_cast<int>(m_digits.size()); }

    Kind paintedKind() const override { return Kind::List; }
    int paintedCount() const override { return static_cast<int>(m_rows.size()); }
    PaintedRow painted(int row) const override;
    int paintedFocus() const override { return m_current; }
    void pressPainted(int row) override { pick(row); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void picked(int value); ///< by digit, Enter or a click

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect rowRect(int row) const;
    int perColumn() const;
    void pick(int row);
    void moveTo(int row);

    const Theme &m_theme;
    int m_columns;
    QList<Row> m_rows;
    int m_chosen = -1;
    int m_current = 0;
    bool m_box = true;
    std::function<bool(const QString &)> m_taker;
    QString m_digits; ///< typed in one row
    QElapsedTimer m_sinceDigit;
};

} // namespace tongdai
