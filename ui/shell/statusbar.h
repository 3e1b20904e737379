// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QProgressBar;
class QPushButton;
class QToolButton;

namespace campanile::ui {

enum class ConnectionState { Online, Offline, SignedOut, Connecting };

/** One long task: count and time left, and a Cancel that is passed on. */
struct TaskProgress {
    QString id;
    QString text;
    qint64 done = 0;
    /** 0 means unknown. */
    qint64 total = 0;
    /** Seconds; negative means unknown. */
    int secondsLeft = -1;
};

/** 24 px: connection, last sync, waiting changes, conflicts, and the running task. Fed by setters. GUI thread. */
class StatusBar : public QWidget
{
    Q_OBJECT
public:
    explicit StatusBar(QWidget *parent = nullptr);
    void setConnection(ConnectionState state, const QString &server = {});
    /** Ready to read ("2 min ago"); empty means never. */
    void setLastSync(const QString &text);
    void setOutbox(int count);
    /** What waits for a decision; with neither nothing is shown. */
    void setConflicts(int conflicts, int refused = 0);
    /** Says that nothing can be changed, and why; empty hides it. */
    void setViewOnly(const QString &reason);
    /** Server clock minus ours; more than two minutes either way are told, less hides it. */
    void setClockSkew(qint64 skewMs);
    void setTask(const TaskProgress &task);
    void removeTask(const QString &id);
    [[nodiscard]] QString textOf(const QString &segment) const;
    /** What its tooltip says. */
    [[nodiscard]] QString explanationOf(const QString &segment) const;

Q_SIGNALS:
    /** "connection", "sync", "outbox", "conflicts", "view-only" or "clock". */
    void segmentClicked(const QString &segment);
    void cancelRequested(const QString &taskId);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QToolButton *segment(const QString &id, const QString &icon);
    void showTask();
    QHBoxLayout *m_row;
    QToolButton *m_connection;
    QToolButton *m_sync;
    QToolButton *m_outbox;
    QToolButton *m_conflicts;
    QToolButton *m_viewOnly;
    QToolButton *m_clock;
    QWidget *m_task;
    QLabel *m_taskText;
    QProgressBar *m_bar;
    QToolButton *m_cancel;
    QList<TaskProgress> m_tasks;
};

} // namespace campanile::ui
