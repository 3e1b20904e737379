// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/error.h"

#include <QUrl>
#include <QWidget>

#include <functional>

class QBoxLayout;

namespace campanile::ui {

class FormRow;

/** The first thing a new person sees: three ways in. Only tells what was chosen. GUI thread. */
class FirstRunPage : public QWidget
{
    Q_OBJECT
public:
    explicit FirstRunPage(QWidget *parent = nullptr);
    /** Shown under the server field, for example after a failed connection. */
    void setJoinError(const Error &error);

Q_SIGNALS:
    void demoChosen();
    void aloneChosen();
    void joinChosen(const QUrl &server);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    QWidget *choice(const QString &icon, const QString &title, const QString &text, QWidget *extra,
                    const QString &button, bool primary, const std::function<void()> &chosen);
    void join();
    FormRow *m_server;
    QBoxLayout *m_choices = nullptr;
};

/** The https address in what a person typed ("team.example.org"); plain http only for this computer. */
[[nodiscard]] QUrl serverUrlFrom(const QString &typed);

} // namespace campanile::ui
