// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include "ui/kit/forms.h"
#include "ui/theme/appicon.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace campanile::ui {

namespace {

constexpr int aboutWidth = 420;
constexpr int aboutPicture = 64;

QString words(const char *text)
{
    return QCoreApplication::translate("Dialogs", text);
}

QDialog *frame(QWidget *parent, const QString &title, const QString &text, QHBoxLayout **buttons)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(room(400));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::X6, space::X6, space::X6, space::X4);
    column->setSpacing(space::X3);
    auto *heading = new QLabel(title, dialog);
    heading->setFont(fontOf(TypeRole::Title));
    heading->setWordWrap(true);
    auto *body = new QLabel(text, dialog);
    body->setTextFormat(Qt::PlainText);
    body->setWordWrap(true);
    column->addWidget(heading);
    column->addWidget(body);
    column->addSpacing(space::X2);
    *buttons = new QHBoxLayout;
    (*buttons)->addStretch(1);
    column->addLayout(*buttons);
    return dialog;
}

} // namespace

QDialog *askDecision(QWidget *parent, const Decision &decision, std::function<void(bool)> decided)
{
    QHBoxLayout *buttons = nullptr;
    QDialog *dialog = frame(parent, decision.title, decision.text, &buttons);
    auto *keep = new QPushButton(decision.keep, dialog);
    QPushButton *doIt = decision.dangerous ? dangerButton(decision.doIt, dialog) : primaryButton(decision.doIt, dialog);
    doIt->setAutoDefault(false);
    keep->setDefault(true);
    buttons->addWidget(keep);
    buttons->addWidget(doIt);
    QObject::connect(keep, &QPushButton::clicked, dialog, &QDialog::reject);
    QObject::connect(doIt, &QPushButton::clicked, dialog, &QDialog::accept);
    QObject::connect(dialog, &QDialog::finished, dialog,
                     [decided = std::move(decided)](int result) { decided(result == QDialog::Accepted); });
    dialog->open();
    keep->setFocus();
    return dialog;
}

QDialog *showAbout(QWidget *parent)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(words(QT_TRANSLATE_NOOP("Dialogs", "About Campanile")));
    dialog->setFixedWidth(room(aboutWidth));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(space::X6, space::X6, space::X6, space::X4);
    column->setSpacing(space::X3);
    auto *head = new QHBoxLayout;
    head->setSpacing(space::X4);
    auto *picture = new QLabel(dialog);
    picture->setPixmap(appIcon().pixmap(QSize(aboutPicture, aboutPicture), dialog->devicePixelRatioF()));
    picture->setAccessibleName(words(QT_TRANSLATE_NOOP("Dialogs", "A bell tower, the sign of Campanile")));
    auto *names = new QVBoxLayout;
    names->setSpacing(space::X1);
    const auto label = [dialog](const QString &text, TypeRole role) {
        auto *line = new QLabel(text, dialog);
        line->setFont(fontOf(role));
        line->setTextFormat(Qt::PlainText);
        line->setWordWrap(true);
        return line;
    };
    names->addStretch(1);
    names->addWidget(label(QStringLiteral("Campanile"), TypeRole::Title));
    QLabel *version = label(words(QT_TRANSLATE_NOOP("Dialogs", "Version %1")).arg(QString::fromLatin1(CAMPANILE_VERSION)), TypeRole::Body);
    version->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    names->addWidget(version);
    names->addStretch(1);
    head->addWidget(picture);
    head->addLayout(names, 1);
    column->addLayout(head);
    column->addSpacing(space::X1);
    column->addWidget(label(words(QT_TRANSLATE_NOOP("Dialogs", "Plan, publish and measure social media, online or not.")), TypeRole::Body));
    column->addWidget(label(words(QT_TRANSLATE_NOOP("Dialogs", "Campanile is free software under the GNU General Public License, version 3 or "
                                                               "later. It comes without warranty.")), TypeRole::Body));
    column->addWidget(label(words(QT_TRANSLATE_NOOP("Dialogs", "Icons: Lucide (ISC) and Simple Icons (CC0). Emoji list: unicode-emoji-json "
                                                               "(MIT). Made with Qt %1."))
                                .arg(QString::fromLatin1(qVersion())), TypeRole::Caption));
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    QPushButton *close = primaryButton(words(QT_TRANSLATE_NOOP("Dialogs", "Close")), dialog);
    close->setDefault(true);
    buttons->addWidget(close);
    column->addSpacing(space::X2);
    column->addLayout(buttons);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
    close->setFocus();
    return dialog;
}

} // namespace campanile::ui
