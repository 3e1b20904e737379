// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/main/embeddedserver.h"
#include "app/main/fallbackvault.h"
#include "ui/shell/settingsdialog.h"

#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace campanile {

class PassphraseDialog;

/**
 * What a person sees of the keys that seal the sign-ins of this computer: the question for the passphrase, once at a start;
 * the way into the keychain, taken silently where there is one; and a settings page that says plainly where the keys lie and
 * offers the other places. GUI thread; the server outlives it.
 */
class KeyGuard final : public QObject
{
    Q_OBJECT

public:
    /**
     * @p window gives the parent of dialogs; null is allowed. @p tokens of team servers for which there is no keychain are
     * sealed with the same passphrase, in the file @p tokenFile.
     */
    KeyGuard(EmbeddedServer &server, std::shared_ptr<TokenMemory> tokens, QString tokenFile, std::function<QWidget *()> window,
             QObject *parent = nullptr);
    ~KeyGuard() override;

    /** Id "keys". */
    [[nodiscard]] ui::SettingsPage page();
    /** Whether the keys lie in a file in clear because this computer has no keychain, and nobody has been told. */
    [[nodiscard]] bool hasToTell() const;
    /** Why the keychain did not take or give the keys at the last try; empty when it did, or was not asked. */
    [[nodiscard]] QString problem() const { return m_problem; }

    void enterPassphrase();
    void choosePassphrase();
    void dropPassphrase();
    void tryKeychain();
    /** Gives up the old keys, after asking: every account has to be connected again. */
    void startAnew();

Q_SIGNALS:
    /** What the page says has changed. */
    void changed();
    /** Sign-ins to team servers that lay in the sealed file are known. */
    void tokensOpened();

private:
    void take(const Error &error);
    void openTokens(const QString &passphrase);
    [[nodiscard]] PassphraseDialog *dialog(bool chooses);

    EmbeddedServer &m_server;
    const std::shared_ptr<TokenMemory> m_tokens;
    const QString m_tokenFile;
    const std::function<QWidget *()> m_window;
    QPointer<PassphraseDialog> m_dialog;
    bool m_isAsking = false; ///< about a keychain that gave nothing
    bool m_hasNoKeychain = false;
    QString m_problem;
    QString m_given; ///< from the question until it is known whether it fits
    QThreadPool m_pool;
};

} // namespace campanile
