// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dialogs.h"

#include "ui/kit/forms.h"
#include "ui/theme/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace campanile::ui {

namespace {

QString words(const char *text)
{
    return QCoreApplication::translate("Dialogs", text);
}

QDialog *frame(QWidget *parent, const QString &title, const QString &text, QHBoxLayout **buttons)
{
    auto *dialog = new QDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    dialog->setMinimumWidth(400);
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
    QHBoxLayout *buttons = nullptr;
    const QString text =
        words("Version %1\n\nPlan, publish and measure social media, online or not.\n\n"
              "Campanile is free software under the GNU General Public License, version 3 or later. It comes "
              "without warranty.\n\nIcons: Lucide (ISC). Emoji list: unicode-emoji-json (MIT). Made with Qt %2.")
            .arg(QString::fromLatin1(CAMPANILE_VERSION), QString::fromLatin1(qVersion()));
    QDialog *dialog = frame(parent, words("Campanile"), text, &buttons);
    QPushButton *close = primaryButton(words("Close"), dialog);
    close->setDefault(true);
    buttons->addWidget(close);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::accept);
    dialog->open();
    return dialog;
}

} // namespace campanile::ui
