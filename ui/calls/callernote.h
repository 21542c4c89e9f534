// What is noted of the caller who is shown: how to talk to them, and which other names are theirs. Opened by a key, one
// step back by Esc.
#pragma once

#include "models/domain/callercard.h"
#include "ui/calls/callports.h"
#include "ui/widgets/theme.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace tongdai {

class FieldError;
class KeyAction;
class KeyButton;
class TextLabel;

class CallerNote final : public QWidget
{
    Q_OBJECT
public:
    CallerNote(const Theme &theme, const CallPorts &ports, QWidget *parent = nullptr);

    /// Of `person`, whose number it is; `people` are all behind it. Takes the focus. Nothing without a name.
    void open(const Person &person, const QList<Person> &people);
    void close(); ///< what was typed is dropped
    bool isOpen() const { return !m_name.isEmpty(); }

Q_SIGNALS:
    void kept();
    void closed(); ///< kept or not: the focus may go back

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fill(const CallerCard &card, const QList<Person> &people);
    void keep();
    void retranslate();

    const Theme &m_theme;
    CallPorts m_ports;
    TextLabel *m_label;
    QLineEdit *m_alert;
    FieldError *m_error;
    TextLabel *m_sameLabel;
    QVBoxLayout *m_names;
    QList<QCheckBox *> m_same; ///< their text is the name
    KeyAction *m_save;
    KeyButton *m_button;
    CallerCard m_card;
    QString m_name; ///< empty while closed
    quint64 m_asked = 0;
};

} // namespace tongdai
