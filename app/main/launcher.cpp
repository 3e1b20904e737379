// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/launcher.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/theme/appicon.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <cstdio>

namespace campanile {

using namespace Qt::StringLiterals;

namespace {
constexpr int kProblemWidth = 480;
constexpr int kPicture = 48;
} // namespace

Launcher::Launcher(StartOptions options, QStringList arguments, std::unique_ptr<ProfileAhead> ahead, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_arguments(std::move(arguments)), m_ahead(std::move(ahead))
{
}

Launcher::~Launcher() = default;

void Launcher::launch()
{
    OpenedProfile opened = m_ahead ? m_ahead->take() : openProfile(profileFolder(m_options));
    m_ahead.reset();
    Result<Profile> &profile = opened.profile;
    if (!profile)
        return showProblem(profile.error());
    m_instance = std::make_unique<SingleInstance>(profile->folder(), std::move(opened.lock));
    const auto outcome = m_instance->acquire(m_arguments);
    if (!outcome)
        return showProblem(outcome.error());
    if (*outcome == SingleInstance::Outcome::HandedOver) {
        Q_EMIT done(0);
        return;
    }
    m_problem.reset();
    m_theme.reset();
    m_application = std::make_unique<Application>(std::move(*profile), m_options);
    connect(m_instance.get(), &SingleInstance::activated, m_application.get(), &Application::receive);
    connect(m_application.get(), &Application::quitRequested, this, [this] { Q_EMIT done(0); });
    Q_EMIT launched();
    m_application->start();
}

void Launcher::showProblem(const Error &error)
{
    m_instance.reset();
    const ui::ErrorWords words = ui::wordsFor(error);
    // Whoever started it from a shell reads it there as well.
    std::fprintf(stderr, "%s\n", qPrintable(words.toText()));
    if (!m_theme) {
        m_theme = std::make_unique<ui::Theme>();
        m_theme->apply();
    }
    m_problem = std::make_unique<QWidget>();
    m_problem->setWindowTitle(tr("Campanile"));
    m_problem->setWindowIcon(ui::appIcon());
    m_problem->setFixedWidth(kProblemWidth);
    auto *column = new QVBoxLayout(m_problem.get());
    column->setContentsMargins(ui::space::X6, ui::space::X6, ui::space::X6, ui::space::X4);
    column->setSpacing(ui::space::X3);
    const auto add = [&](const QString &text, ui::TypeRole role) {
        auto *label = new QLabel(text, m_problem.get());
        label->setFont(ui::fontOf(role));
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setVisible(!text.isEmpty());
        column->addWidget(label);
        return label;
    };
    auto *picture = new QLabel(m_problem.get());
    picture->setPixmap(ui::appIcon().pixmap(QSize(kPicture, kPicture), m_problem->devicePixelRatioF()));
    column->addWidget(picture);
    add(words.happened, ui::TypeRole::Title);
    QLabel *folder = add(QDir::toNativeSeparators(profileFolder(m_options)), ui::TypeRole::Strong);
    folder->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    folder->setAccessibleName(tr("Folder"));
    add(words.safe, ui::TypeRole::Body);
    add(words.todo, ui::TypeRole::Body);
    auto *buttons = new QHBoxLayout;
    auto *quit = new QPushButton(tr("Quit"), m_problem.get());
    QPushButton *again = ui::primaryButton(tr("Try again"), m_problem.get());
    buttons->addStretch(1);
    buttons->addWidget(quit);
    buttons->addWidget(again);
    column->addSpacing(ui::space::X2);
    column->addLayout(buttons);
    connect(quit, &QPushButton::clicked, this, [this] { Q_EMIT done(1); });
    // Queued: the page that has the button is replaced.
    connect(again, &QPushButton::clicked, this, &Launcher::launch, Qt::QueuedConnection);
    m_problem->show();
    again->setFocus();
}

} // namespace campanile

#include "moc_launcher.cpp"
