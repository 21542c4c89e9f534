// What the tour writes down: numbered screenshots and tour.json.
#pragma once

#include <QElapsedTimer>
#include <QJsonArray>
#include <QString>

class QWidget;

namespace tongdai::tour {

/// One entry a step. GUI thread.
class TourLog
{
public:
    explicit TourLog(QString folder);

    /// Starts the count and the time of the next step.
    void beginStep(const QString &title);
    /// Ends it with a picture of `window` as it stands on the screen.
    void endStep(QWidget *window);
    void countKey() { ++m_keys; } ///< a chord is one key
    void fail(const QString &why);

    int steps() const { return static_cast<int>(m_steps.size()); }
    QStringList failures() const { return m_failures; }
    /// Writes tour.json: {steps:[{n,title,screenshot,keys,ms}],ok,failures}. False when the folder cannot be
    /// written.
    bool write() const;

private:
    QString m_folder;
    QString m_title;
    QElapsedTimer m_timer;
    int m_keys = 0;
    QJsonArray m_steps;
    QStringList m_failures;
};

} // namespace tongdai::tour
