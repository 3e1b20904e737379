// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/savedreplies/aiendpointpage.h"

#include "app/core/settings.h"
#include "app/services/aireplyservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/card.h"
#include "ui/kit/forms.h"
#include "ui/kit/plainscroll.h"
#include "ui/theme/theme.h"
#include "ui/theme/tokens.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QUrl>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
namespace aisettings = services::aisettings;

namespace {

QLabel *endpointLabel(const QString &text, ui::TypeRole role, bool isMuted, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setFont(ui::fontOf(role));
    label->setAlignment((parent->isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignTop);
    if (isMuted)
        label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

/** Where a page stands one thing below the other; it scrolls, because long sentences need more height than a small window has. */
QVBoxLayout *scrolledColumn(QWidget *page)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, ui::space::X2, 0);
    column->setSpacing(ui::space::GroupGap);
    auto *outer = new QVBoxLayout(page);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(ui::plainScroll(content, {}, page));
    return column;
}

} // namespace

AiEndpointPage::AiEndpointPage(const PanelDeps &deps, QWidget *parent) : QWidget(parent), m_deps(deps)
{
    build();
    m_address->setText(deps.settings.value(aisettings::address));
    m_model->setText(deps.settings.value(aisettings::model));
    m_leavesOut->setChecked(deps.settings.value(aisettings::leavesOutNames));
    connect(m_address, &QLineEdit::editingFinished, this, &AiEndpointPage::saveAddress);
    connect(m_model, &QLineEdit::editingFinished, this, &AiEndpointPage::saveModel);
    connect(m_key, &QLineEdit::textChanged, this, &AiEndpointPage::refresh);
    connect(m_key, &QLineEdit::returnPressed, this, &AiEndpointPage::saveKey);
    connect(m_keepKey, &QPushButton::clicked, this, &AiEndpointPage::saveKey);
    connect(m_forgetKey, &QPushButton::clicked, this, &AiEndpointPage::forgetKey);
    connect(m_leavesOut, &QCheckBox::toggled, this, [this](bool on) {
        m_deps.settings.setValue(aisettings::leavesOutNames, on);
        refresh();
    });
    connect(m_test, &QPushButton::clicked, this, &AiEndpointPage::test);
    connect(m_off, &QPushButton::clicked, this, [this] {
        m_address->clear();
        saveAddress();
    });
    readKey();
    refresh();
}

AiEndpointPage::~AiEndpointPage()
{
    // A field that loses the focus while the window goes says that it was edited.
    for (QLineEdit *field : {m_address, m_model, m_key})
        field->disconnect(this);
    if (m_ticket != 0 && m_deps.ai)
        m_deps.ai->cancel(m_ticket);
}

void AiEndpointPage::build()
{
    QVBoxLayout *column = scrolledColumn(this);
    column->addWidget(endpointLabel(tr("A language model of your own can propose answers in the inbox: one on this computer (Ollama, LM Studio, llama.cpp), in your network, or a hosted one. "
                                       "Nothing is sent without your word, and no proposal goes out by itself."),
                                    ui::TypeRole::Body, true, this));
    m_address = new QLineEdit(this);
    m_address->setPlaceholderText(u"http://localhost:11434/v1"_s);
    m_address->setLayoutDirection(Qt::LeftToRight);
    m_address->setMaxLength(2000);
    m_addressRow = new ui::FormRow(tr("Address"), m_address, tr("Of an interface for chat completions as OpenAI defined it. Https, or http within your own network."), this);
    column->addWidget(m_addressRow);
    m_model = new QLineEdit(this);
    m_model->setPlaceholderText(u"llama3.2"_s);
    m_model->setLayoutDirection(Qt::LeftToRight);
    m_model->setMaxLength(200);
    column->addWidget(new ui::FormRow(tr("Model"), m_model, tr("As the address calls it."), this));
    auto *key = new QWidget(this);
    auto *keyRow = new QHBoxLayout(key);
    keyRow->setContentsMargins(0, 0, 0, 0);
    keyRow->setSpacing(ui::space::X2);
    m_key = new QLineEdit(key);
    m_key->setEchoMode(QLineEdit::Password);
    m_key->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_key->setMaxLength(4000);
    m_key->setAccessibleName(tr("Key"));
    m_keepKey = new QPushButton(tr("Keep key"), key);
    m_keepKey->setAutoDefault(false);
    m_forgetKey = new QPushButton(tr("Forget key"), key);
    m_forgetKey->setAutoDefault(false);
    keyRow->addWidget(m_key, 1);
    keyRow->addWidget(m_keepKey);
    keyRow->addWidget(m_forgetKey);
    m_keyRow = new ui::FormRow(tr("Key"), key, tr("Where the address wants one. It is kept in the keychain of this computer and sent to this address only."), this);
    column->addWidget(m_keyRow);
    auto *card = new ui::Card(this);
    auto *box = new QVBoxLayout(card);
    box->setContentsMargins(ui::space::X4, ui::space::X3, ui::space::X4, ui::space::X3);
    box->setSpacing(ui::space::X2);
    box->addWidget(endpointLabel(tr("What is sent"), ui::TypeRole::Strong, false, card));
    m_sent = endpointLabel({}, ui::TypeRole::Body, false, card);
    m_sent->setObjectName(u"whatIsSent"_s);
    box->addWidget(m_sent);
    m_leavesOut = new QCheckBox(tr("Leave out names, handles and mail addresses"), card);
    box->addWidget(m_leavesOut);
    column->addWidget(card);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    m_test = ui::primaryButton(tr("Test"), this);
    m_test->setAutoDefault(false);
    m_off = new QPushButton(tr("Switch off"), this);
    m_off->setAutoDefault(false);
    buttons->addWidget(m_test);
    buttons->addWidget(m_off);
    buttons->addStretch(1);
    column->addLayout(buttons);
    m_result = endpointLabel({}, ui::TypeRole::Body, false, this);
    m_result->setObjectName(u"testResult"_s);
    column->addWidget(m_result);
    column->addStretch(1);
}

void AiEndpointPage::saveAddress()
{
    const QString typed = m_address->text().trimmed();
    m_result->clear();
    if (typed.isEmpty()) {
        m_addressRow->setError({});
        m_deps.settings.setValue(aisettings::address, QString());
        return refresh();
    }
    const Result<QString> checked = m_deps.ai->check(typed);
    m_addressRow->setError(checked ? QString() : ui::wordsFor(checked.error()).toText());
    if (!checked)
        return refresh();
    m_address->setText(*checked);
    m_deps.settings.setValue(aisettings::address, *checked);
    readKey();
    refresh();
}

void AiEndpointPage::saveModel()
{
    m_result->clear();
    m_deps.settings.setValue(aisettings::model, m_model->text().trimmed());
    refresh();
}

void AiEndpointPage::readKey()
{
    const QString address = m_deps.settings.value(aisettings::address);
    m_forgetKey->hide();
    if (address.isEmpty() || !m_deps.ai)
        return;
    m_deps.ai->hasKey(address, this, [this, address](const Result<bool> &has) {
        if (address != m_deps.settings.value(aisettings::address))
            return;
        m_forgetKey->setVisible(has.value_or(false));
        m_key->setPlaceholderText(has.value_or(false) ? tr("A key is kept") : tr("No key"));
        m_keyRow->setError(has ? QString() : ui::wordsFor(has.error()).toText());
    });
}

void AiEndpointPage::saveKey()
{
    const QString address = m_deps.settings.value(aisettings::address);
    if (address.isEmpty() || m_key->text().trimmed().isEmpty())
        return;
    m_deps.ai->keepKey(address, m_key->text(), this, [this](const Result<void> &kept) {
        m_keyRow->setError(kept ? QString() : ui::wordsFor(kept.error()).toText());
        if (kept)
            readKey();
    });
    // It stands nowhere but in the vault from now on.
    m_key->clear();
}

void AiEndpointPage::forgetKey()
{
    m_deps.ai->keepKey(m_deps.settings.value(aisettings::address), {}, this, [this](const Result<void> &) { readKey(); });
}

void AiEndpointPage::test()
{
    const services::AiModel model = services::AiModel::of(m_deps.settings);
    if (!model.isSet() || m_ticket != 0)
        return;
    if (!m_key->text().trimmed().isEmpty())
        saveKey();
    m_ticket = m_deps.ai->test(model, this, [this](const Result<QString> &answer) { showTest(answer); });
    m_result->setText(tr("Asking %1").arg(ui::isolated(model.model)));
    refresh();
}

void AiEndpointPage::showTest(const Result<QString> &answer)
{
    m_ticket = 0;
    m_result->setText(answer ? tr("It works. The model answered: %1").arg(ui::isolated(*answer)) : ui::wordsFor(answer.error()).toText());
    refresh();
}

void AiEndpointPage::refresh()
{
    const services::AiModel model = services::AiModel::of(m_deps.settings);
    const QString host = QUrl(model.address).host();
    QString text = host.isEmpty() ? tr("Nothing, as long as there is no address.")
                                  : tr("When you ask for proposals, this goes to %1: the last 20 messages of that one conversation, theirs and yours, the name and tone of your brand, and how long "
                                       "an answer may be. No notes, no other conversations, no files, no figures.")
                                        .arg(ui::isolated(host));
    if (!host.isEmpty())
        text += u' '
            + (model.leavesOutNames ? tr("Names, handles and mail addresses are replaced first.") : tr("Names and handles that stand in the messages go along."));
    m_sent->setText(text);
    m_test->setEnabled(model.isSet() && m_ticket == 0);
    m_off->setVisible(!model.address.isEmpty());
    m_keepKey->setEnabled(!model.address.isEmpty() && !m_key->text().trimmed().isEmpty());
}

} // namespace campanile::views
#include "moc_aiendpointpage.cpp"
