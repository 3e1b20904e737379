// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QString>
#include <QPointer>
#include <QWidget>

class QLabel;
class QPushButton;
class QStackedLayout;
class QTimer;

namespace campanile::ui {

/** What an empty panel says: one sentence, one action, one link. */
struct EmptyText {
    QString icon;
    QString sentence;
    QString action;
    QString help;
};

/**
 * Shows a panel's content or, in its place, the empty, loading or error state, and above the content the offline
 * strip. Content that is there never gives way to loading. GUI thread.
 */
class StateView : public QWidget
{
    Q_OBJECT
public:
    enum class State { Content, Empty, Loading, Error };

    explicit StateView(QWidget *content, QWidget *parent = nullptr);
    void setEmptyText(const EmptyText &text);
    void showContent();
    void showEmpty();
    /** Skeleton rows appear after 150 ms, so a quick answer does not flash. */
    void showLoading();
    void showError(const Error &error);
    /** @p since is ready to read ("since 14:05"); an empty text hides the strip. */
    void setOffline(const QString &since, int waiting);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] bool skeletonVisible() const;

Q_SIGNALS:
    void actionRequested();
    void helpRequested();
    void retryRequested();

private:
    QWidget *makeEmpty();
    QWidget *makeError();
    void show(State state);
    void turnTo(int page);

    State m_state = State::Content;
    Error m_error;
    QStackedLayout *m_stack;
    QPointer<QWidget> m_focus; ///< what had the keyboard in the content before it made way
    QLabel *m_strip;
    QLabel *m_emptyIcon;
    QLabel *m_emptyText;
    QPushButton *m_emptyAction;
    QPushButton *m_emptyHelp;
    QLabel *m_errorTitle;
    QLabel *m_errorText;
    QPushButton *m_retry;
    QPushButton *m_details;
    QWidget *m_skeleton;
    QTimer *m_delay;
    EmptyText m_empty;
};

} // namespace campanile::ui
