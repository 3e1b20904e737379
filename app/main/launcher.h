// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/main/application.h"
#include "app/main/profileahead.h"
#include "app/main/singleinstance.h"
#include "ui/theme/theme.h"

#include <QObject>
#include <QWidget>

#include <memory>

namespace campanile {

/**
 * The way from the command line to a window: takes the profile or hands over to the process that has it. When the profile
 * cannot be used, a page says what and where, and tries again on demand. GUI thread.
 */
class Launcher : public QObject
{
    Q_OBJECT

public:
    /** @p ahead has begun to open the profile of @p options; null when nobody has. */
    Launcher(StartOptions options, QStringList arguments, std::unique_ptr<ProfileAhead> ahead = {}, QObject *parent = nullptr);
    ~Launcher() override;

    void launch();
    /** Null until the profile was taken. */
    [[nodiscard]] Application *application() { return m_application.get(); }
    /** The page in front of a profile that cannot be used; null otherwise. */
    [[nodiscard]] QWidget *problem() const { return m_problem.get(); }

Q_SIGNALS:
    /** The application is there and starts now. */
    void launched();
    /** End the program: handed over to the first process, or the person gave up. */
    void done(int exitCode);

private:
    void showProblem(const Error &error);

    const StartOptions m_options;
    const QStringList m_arguments;
    std::unique_ptr<ProfileAhead> m_ahead; ///< for the first try
    std::unique_ptr<ui::Theme> m_theme; ///< of the problem page; the application brings its own
    std::unique_ptr<QWidget> m_problem;
    std::unique_ptr<SingleInstance> m_instance;
    std::unique_ptr<Application> m_application;
};

} // namespace campanile
