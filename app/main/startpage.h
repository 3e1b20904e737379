// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QStackedWidget>
#include <QUrl>

class QLabel;
class QProgressBar;
class QPushButton;

namespace campanile::ui {
class FirstRunPage;
}

namespace campanile {

/**
 * The window before there is a workspace: the first page with its three ways in, and what is being done after one
 * was chosen, with a Cancel. Only tells what was chosen. GUI thread.
 */
class StartPage : public QStackedWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

    void showChoices();
    /** In words: of a team under its address, of the others under the choices. */
    void showError(const Error &error);
    /** @p total 0 = unknown. */
    void showProgress(const QString &text, int done, int total);
    /** The sign-in waits at @p page in the browser, or for the person to open it there when @p opened is false. */
    void showSignIn(const QUrl &page, bool opened);

Q_SIGNALS:
    void demoChosen();
    void aloneChosen();
    void joinChosen(const QUrl &server);
    void cancelled();
    void closed();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    [[nodiscard]] QWidget *makePageTools(QWidget *parent);

    ui::FirstRunPage *m_firstRun = nullptr;
    bool m_isJoining = false; ///< the choice made last was a team
    QWidget *m_choices;
    QLabel *m_error;
    QLabel *m_progressText;
    QProgressBar *m_bar;
    QWidget *m_pageTools;
    QPushButton *m_cancel;
    QUrl m_page;
};

} // namespace campanile
