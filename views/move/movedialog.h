// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"
#include "app/services/workspacemove.h"

#include <QDialog>
#include <QUrl>

class QCheckBox;
class QLabel;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace campanile::ui {
class FormRow;
}

namespace campanile::views {

/**
 * Leads through moving a workspace from this computer to a team server: the address, the sign-in, what goes along, progress and
 * the end, or what went wrong with the ways on from there. Only tells what was chosen; whoever opens it does the work. While work
 * is under way closing it is asking to cancel. GUI thread.
 */
class MoveDialog : public QDialog
{
    Q_OBJECT

public:
    explicit MoveDialog(const QString &workspace, QWidget *parent = nullptr);

    void showAddress(const Error &error = {});
    /** The sign-in waits at @p page in the browser; @p opened false = none could be started; an empty page: the server is asked. */
    void showSignIn(const QUrl &page, bool opened);
    void showPlan(const domain::MovePlan &plan, const QString &server);
    void showProgress(const services::MoveProgress &progress);
    /** A move that an end of the program cut off: on, or back. */
    void showUnfinished(const QString &server);
    /** @p isKeptStill: the workspace publishes nothing until the move goes on or is taken back. */
    void showFailure(const Error &error, bool isKeptStill);
    void showDone(const QString &server, const QString &copyFolder);

    [[nodiscard]] bool withSecrets() const;

Q_SIGNALS:
    void serverChosen(const QUrl &server);
    void startRequested();
    /** Of the sign-in, or of the move under way. */
    void cancelRequested();
    void undoRequested();
    /** The move that was cut off goes on. */
    void resumeRequested();
    void inviteRequested();

protected:
    void reject() override;

private:
    enum class Page { Address, Busy, Plan, Trouble, Done };
    [[nodiscard]] QWidget *makeAddress();
    [[nodiscard]] QWidget *makeBusy();
    [[nodiscard]] QWidget *makePlan();
    [[nodiscard]] QWidget *makeTrouble();
    [[nodiscard]] QWidget *makeDone();
    void turnTo(Page page);
    void choose();
    void showStaying();

    QLabel *m_title;
    QStackedWidget *m_pages;
    QLineEdit *m_server;
    ui::FormRow *m_serverRow;
    QLabel *m_addressError;
    QLabel *m_busyText;
    QLabel *m_busyNote;
    QProgressBar *m_bar;
    QWidget *m_pageTools;
    QPushButton *m_cancel;
    QLabel *m_planText;
    QLabel *m_planLines;
    QCheckBox *m_secrets;
    QLabel *m_staying;
    QLabel *m_stayingTitle;
    QLabel *m_troubleText;
    QPushButton *m_undo;
    QPushButton *m_again;
    QPushButton *m_close;
    QLabel *m_doneText;
    QLabel *m_copyText;
    QPushButton *m_openCopy;
    QUrl m_page;
    QString m_copyFolder;
    domain::MovePlan m_plan;
    bool m_mayCancel = true;
};

} // namespace campanile::views
