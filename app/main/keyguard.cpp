// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/keyguard.h"

#include "app/core/courier.h"
#include "app/core/logging.h"
#include "app/main/passphrasedialog.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/forms.h"
#include "ui/shell/dialogs.h"
#include "ui/theme/theme.h"

#include <QFile>
#include <QLabel>
#include <QVBoxLayout>

namespace campanile {

using namespace Qt::StringLiterals;
using Place = LocalKeys::Place;

namespace {

/** Where the keys lie, and what can be done about it. */
class KeyPage final : public QWidget
{
public:
    KeyPage(KeyGuard &guard, LocalKeys &keys, QWidget *parent) : QWidget(parent), m_guard(guard), m_keys(keys)
    {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(ui::space::GroupGap);
        m_text = new QLabel(this);
        m_text->setWordWrap(true);
        column->addWidget(m_text);
        m_problem = new QLabel(this);
        m_problem->setWordWrap(true);
        m_problem->setTextFormat(Qt::PlainText);
        column->addWidget(m_problem);
        m_enter = ui::primaryButton(KeyGuard::tr("Enter the passphrase"), this);
        m_choose = new QPushButton(KeyGuard::tr("Use a passphrase"), this);
        m_drop = new QPushButton(KeyGuard::tr("Stop using the passphrase"), this);
        m_try = new QPushButton(KeyGuard::tr("Move the key to the keychain"), this);
        m_anew = new QPushButton(KeyGuard::tr("Start with a new key"), this);
        for (QPushButton *button : {m_enter, m_choose, m_drop, m_try, m_anew}) {
            button->setAutoDefault(false);
            column->addWidget(button, 0, Qt::AlignLeading);
        }
        column->addStretch(1);
        connect(m_enter, &QPushButton::clicked, &guard, &KeyGuard::enterPassphrase);
        connect(m_choose, &QPushButton::clicked, &guard, &KeyGuard::choosePassphrase);
        connect(m_drop, &QPushButton::clicked, &guard, &KeyGuard::dropPassphrase);
        connect(m_try, &QPushButton::clicked, &guard, &KeyGuard::tryKeychain);
        connect(m_anew, &QPushButton::clicked, &guard, &KeyGuard::startAnew);
        connect(&guard, &KeyGuard::changed, this, [this] { show(); });
        show();
    }

private:
    void show()
    {
        const Place place = m_keys.place();
        const bool isOpen = m_keys.isOpen();
        m_text->setText(words(place, isOpen));
        m_problem->setText(m_guard.problem());
        m_problem->setVisible(!m_guard.problem().isEmpty());
        m_enter->setVisible(place == Place::Passphrase && !isOpen);
        m_choose->setVisible(isOpen && (place == Place::File || place == Place::Keychain));
        m_drop->setVisible(place == Place::Passphrase && isOpen);
        m_anew->setVisible(!isOpen && place != Place::Unknown && place != Place::Environment);
        m_try->setVisible((place == Place::File && isOpen) || (place == Place::Keychain && !isOpen));
        m_try->setText(place == Place::File ? KeyGuard::tr("Move the key to the keychain") : KeyGuard::tr("Ask the keychain again"));
    }

    static QString words(Place place, bool isOpen)
    {
        switch (place) {
        case Place::Unknown:
            return KeyGuard::tr("The key that seals the sign-ins of connected accounts is being looked for.");
        case Place::File:
            if (!isOpen)
                return KeyGuard::tr("The file with the key of the sign-ins cannot be read, or it is damaged. Until it is brought back, nothing is "
                                    "published from here; posts keep waiting.");
            return KeyGuard::tr("The sign-ins of accounts connected on this computer are sealed. Their key lies in a file that only you may read: "
                                "copies of the database are protected, but whoever can read all of your files can read the sign-ins.");
        case Place::Passphrase:
            return isOpen ? KeyGuard::tr("The sign-ins of accounts connected on this computer are sealed with your passphrase. Campanile asks for it "
                                         "once at every start.")
                          : KeyGuard::tr("The sign-ins of accounts connected on this computer are locked. Until you enter the passphrase, nothing is "
                                         "published from here; posts keep waiting.");
        case Place::Keychain:
            return isOpen ? KeyGuard::tr("The sign-ins of accounts connected on this computer are sealed. Their key lies in the system's keychain.")
                          : KeyGuard::tr("The key of the sign-ins lies in the system's keychain, which does not give it. Until it does, nothing is "
                                         "published from here; posts keep waiting.");
        case Place::Environment:
            return KeyGuard::tr("The key that seals the sign-ins comes from the environment variable CAMPANILE_VAULT_KEY.");
        }
        return {};
    }

    KeyGuard &m_guard;
    LocalKeys &m_keys;
    QLabel *m_text;
    QLabel *m_problem;
    QPushButton *m_enter;
    QPushButton *m_choose;
    QPushButton *m_drop;
    QPushButton *m_try;
    QPushButton *m_anew;
};

} // namespace

KeyGuard::KeyGuard(EmbeddedServer &server, std::shared_ptr<TokenMemory> tokens, QString tokenFile, std::function<QWidget *()> window,
                   QObject *parent)
    : QObject(parent), m_server(server), m_tokens(std::move(tokens)), m_tokenFile(std::move(tokenFile)), m_window(std::move(window))
{
    m_pool.setMaxThreadCount(1);
    connect(&server.keys(), &LocalKeys::placeChanged, this, &KeyGuard::changed);
    connect(&server, &EmbeddedServer::keysNeeded, this, &KeyGuard::take);
    connect(&server, &EmbeddedServer::unlocked, this, [this] {
        if (m_dialog)
            m_dialog->close();
        m_problem.clear();
        Q_EMIT changed();
        if (m_server.keys().place() == Place::File)
            tryKeychain();
        if (const QString passphrase = std::exchange(m_given, {}); !passphrase.isEmpty())
            openTokens(passphrase);
    });
}

KeyGuard::~KeyGuard()
{
    m_pool.waitForDone();
    delete m_dialog;
}

ui::SettingsPage KeyGuard::page()
{
    return {u"keys"_s, [] { return tr("Sign-ins on this computer"); }, u"lock"_s,
            [this](QWidget *parent) -> QWidget * { return new KeyPage(*this, m_server.keys(), parent); }};
}

bool KeyGuard::hasToTell() const
{
    return m_hasNoKeychain && m_server.keys().place() == Place::File;
}

PassphraseDialog *KeyGuard::dialog(bool chooses)
{
    // Of one kind only: what was open for the other purpose is answered by this.
    delete m_dialog;
    m_dialog = new PassphraseDialog(chooses ? PassphraseDialog::Purpose::Choose : PassphraseDialog::Purpose::Enter, m_window());
    m_dialog->open();
    return m_dialog;
}

void KeyGuard::enterPassphrase()
{
    connect(dialog(false), &PassphraseDialog::given, this, [this](const QString &passphrase) {
        m_given = passphrase;
        m_server.unlock(passphrase);
    });
}

void KeyGuard::openTokens(const QString &passphrase)
{
    // Argon2id takes about a second.
    m_pool.start([home = Courier(this), tokens = m_tokens, path = m_tokenFile, passphrase = passphrase.toUtf8(), self = this] {
        auto file = std::make_unique<auth::SealedFileVault>(path);
        auto opened = file->unlock(passphrase);
        if (!opened && (opened.error().kind == ErrorKind::Permission || opened.error().kind == ErrorKind::Corrupt)) {
            // Of another passphrase, or damaged: nothing in it can be had any more.
            qCWarning(lcAuth) << "the file with sign-ins does not open:" << opened.error().code;
            QFile::remove(path);
            opened = file->unlock(passphrase);
        }
        if (!opened) {
            qCWarning(lcAuth) << "no file for sign-ins:" << opened.error().code;
            return;
        }
        tokens->keepIn(std::move(file));
        home.deliver([self] { Q_EMIT self->tokensOpened(); });
    });
}

void KeyGuard::choosePassphrase()
{
    connect(dialog(true), &PassphraseDialog::given, this, [this](const QString &passphrase) {
        m_server.keys().seal(passphrase, [this, passphrase](const Result<void> &sealed) {
            if (sealed)
                openTokens(passphrase);
            if (!m_dialog)
                return;
            if (sealed)
                m_dialog->accept();
            else
                m_dialog->showProblem(ui::wordsFor(sealed.error()).toText());
        });
    });
}

void KeyGuard::dropPassphrase()
{
    m_server.keys().unseal([self = QPointer(this)](const Result<void> &done) {
        if (!done) {
            qCWarning(lcAuth) << "the vault's key stays sealed:" << done.error().code;
        } else if (self) {
            self->m_tokens->keepIn(nullptr);
            QFile::remove(self->m_tokenFile);
        }
    });
}

void KeyGuard::tryKeychain()
{
    if (!m_server.keys().isOpen())
        return m_server.openKeys();
    m_server.keys().moveToKeychain([self = QPointer(this)](const Result<void> &moved) {
        if (!self)
            return;
        self->m_hasNoKeychain = !moved;
        self->m_problem = moved ? QString() : ui::wordsFor(moved.error()).happened;
        Q_EMIT self->changed();
        if (!moved)
            qCInfo(lcAuth) << "the vault's key stays in its file:" << moved.error().code;
    });
}

void KeyGuard::startAnew()
{
    ui::Decision decision;
    decision.title = tr("Connect all accounts again?");
    decision.text = tr("With a new key the sign-ins that are stored cannot be opened any more. Every account that was connected on this computer "
                       "has to be connected again. Posts, drafts and plans stay.");
    decision.doIt = tr("Start with a new key");
    decision.keep = tr("Keep waiting for the old one");
    ui::askDecision(m_window(), decision, [self = QPointer(this)](bool anew) {
        if (!self || !anew || self->m_server.keys().isOpen())
            return;
        if (const auto aside = self->m_server.keys().setAside(); !aside)
            return self->take(aside.error());
        self->m_server.openKeys();
    });
}

void KeyGuard::take(const Error &error)
{
    m_problem = error.kind == ErrorKind::Permission ? QString() : ui::wordsFor(error).happened;
    Q_EMIT changed();
    if (error.code == u"vault.wrongPassphrase" && m_dialog)
        return m_dialog->showProblem(ui::wordsFor(error).toText());
    if (error.code == u"vault.needsPassphrase" || error.code == u"vault.wrongPassphrase")
        return enterPassphrase();
    if (std::exchange(m_isAsking, true))
        return;
    ui::Decision decision;
    decision.title = tr("The connected accounts are locked");
    decision.text = ui::wordsFor(error).toText() + u'\n'
        + tr("Until then nothing is published from this computer; posts keep waiting.");
    decision.doIt = tr("Try again");
    decision.keep = tr("Not now");
    decision.dangerous = false;
    ui::askDecision(m_window(), decision, [self = QPointer(this)](bool again) {
        if (!self)
            return;
        self->m_isAsking = false;
        if (again)
            self->m_server.openKeys();
    });
}

} // namespace campanile

#include "moc_keyguard.cpp"
