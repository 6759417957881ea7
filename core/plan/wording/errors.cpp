// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plan/wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace lvs {

namespace {

using ErrorSentence = std::pair<ErrorCode, const char *>;

constexpr std::array errorSentences {
    ErrorSentence {ErrorCode::AddressInvalid,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not an IPv4 or IPv6 address.")},
    ErrorSentence {ErrorCode::AddressFamilyMismatch,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not an %2 address, as is needed here.")},
    ErrorSentence {ErrorCode::PortInvalid,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not a port: use a number from 0 to 65535.")},
    ErrorSentence {ErrorCode::PortMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” lacks a port, such as “%1:80”.")},
    ErrorSentence {
        ErrorCode::ProtocolUnknown,
        QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not a protocol of IPVS: use TCP, UDP or SCTP.")},
    ErrorSentence {ErrorCode::NumberInvalid,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not a whole number.")},
    ErrorSentence {ErrorCode::NumberOutOfRange,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 is out of range: use %2 to %3.")},
    ErrorSentence {ErrorCode::NameEmpty, QT_TRANSLATE_NOOP("lvs::Wording", "A name is missing.")},
    ErrorSentence {ErrorCode::NameTooLong,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is too long: at most %2 characters.")},
    ErrorSentence {
        ErrorCode::NameInvalid,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "“%1” has a character that no kernel name can have: use ASCII letters, digits "
                          "and punctuation, without spaces or slashes.")},
    ErrorSentence {
        ErrorCode::MaskInvalid,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "“%1” is not a mask: use one like 255.255.255.0, or a prefix length of 1 to 128 "
                          "for IPv6.")},
    ErrorSentence {
        ErrorCode::MaskNotContiguous,
        QT_TRANSLATE_NOOP("lvs::Wording", "The mask “%1” has gaps: all ones must come before all zeros.")},
    ErrorSentence {ErrorCode::KeywordUnknown,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not known here. Possible: %2.")},
    ErrorSentence {ErrorCode::OptionUnknown,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The option “%1” is not known.")},
    ErrorSentence {ErrorCode::OptionRepeated,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The option “%1” stands here twice.")},
    ErrorSentence {ErrorCode::OptionNotApplicable,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The option “%1” can stand only with %2.")},
    ErrorSentence {ErrorCode::OptionMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The option “%1” is missing.")},
    ErrorSentence {ErrorCode::ArgumentMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The option “%1” needs a value behind it.")},
    ErrorSentence {ErrorCode::ArgumentUnexpected,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not expected here.")},
    ErrorSentence {ErrorCode::CommandMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The line has no command, such as -A or -a.")},
    ErrorSentence {
        ErrorCode::NameResolutionRefused,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "“%1” is a name: names are not looked up here, use the numeric address or port.")},
    ErrorSentence {ErrorCode::Truncated, QT_TRANSLATE_NOOP("lvs::Wording", "The data ends too early.")},
    ErrorSentence {ErrorCode::VersionUnsupported,
                   QT_TRANSLATE_NOOP("lvs::Wording", "Version %1 is not understood; version %2 is.")},
    ErrorSentence {ErrorCode::ChecksumMismatch,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The data was damaged: its checksum does not match.")},

    ErrorSentence {ErrorCode::ServiceDuplicate,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The virtual service %1 stands here twice.")},
    ErrorSentence {ErrorCode::ServiceUnknown,
                   QT_TRANSLATE_NOOP("lvs::Wording", "There is no virtual service %1.")},
    ErrorSentence {ErrorCode::RealServerDuplicate,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The real server %2 stands twice in %1.")},
    ErrorSentence {ErrorCode::RealServerUnknown,
                   QT_TRANSLATE_NOOP("lvs::Wording", "There is no real server %2 in %1.")},
    ErrorSentence {
        ErrorCode::RealServerAddressNotUnicast,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%2 cannot be a real server: the kernel takes the address of one machine, not "
                          "0.0.0.0, a multicast, a broadcast or an IPv6 link-local address.")},
    ErrorSentence {
        ErrorCode::RealServerFamilyNeedsTunnel,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%2 is of another address family than %1: only TUN forwards between them.")},
    ErrorSentence {
        ErrorCode::RealServerFamilyWithSyncDaemon,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%2 is of another address family than %1: the kernel refuses that while a sync "
                          "daemon runs.")},
    ErrorSentence {
        ErrorCode::RealServerPortMustMatch,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "DR and TUN leave the port as it is, so %2 must have the port %3. Use NAT to "
                          "change the port.")},
    ErrorSentence {ErrorCode::PortZeroNeedsPersistence,
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "Port 0 means every port, and needs persistence: without it the kernel "
                                     "schedules nothing.")},
    ErrorSentence {ErrorCode::OnePacketNeedsUdp,
                   QT_TRANSLATE_NOOP("lvs::Wording", "One-packet scheduling needs UDP or a firewall mark.")},
    ErrorSentence {ErrorCode::TunnelOptionsWithoutTunnel,
                   QT_TRANSLATE_NOOP("lvs::Wording", "Tunnel options of %2 need the forwarding method TUN.")},
    ErrorSentence {ErrorCode::TunnelPortMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "A GUE tunnel needs its UDP port, 1 to 65535.")},
    ErrorSentence {ErrorCode::TunnelPortNotApplicable,
                   QT_TRANSLATE_NOOP("lvs::Wording", "Only a GUE tunnel has a port; %3 has none.")},
    ErrorSentence {ErrorCode::TunnelChecksumNotApplicable,
                   QT_TRANSLATE_NOOP("lvs::Wording", "A tunnel of type %3 cannot use “%4”.")},
    ErrorSentence {
        ErrorCode::ThresholdOrder,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The lower threshold is above the upper one: an overloaded server must fall "
                          "below the lower before it returns.")},
    ErrorSentence {ErrorCode::SchedulerFlagMismatch,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The scheduler %2 does not know these flags.")},
    ErrorSentence {ErrorCode::MarkZero,
                   QT_TRANSLATE_NOOP("lvs::Wording", "A firewall mark is a number from 1 to 4294967295.")},
    ErrorSentence {ErrorCode::EngineNeedsPersistence,
                   QT_TRANSLATE_NOOP("lvs::Wording", "A persistence engine needs persistence.")},

    ErrorSentence {ErrorCode::ForeignObject,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: somebody else keeps it, so it is left alone.")},
    ErrorSentence {
        ErrorCode::LinkKindFixed,
        QT_TRANSLATE_NOOP("lvs::Wording", "%1: only dummy and tunnel devices are added or removed.")},
    ErrorSentence {
        ErrorCode::LoopbackNeeded,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1: every machine needs its loopback, so that stays up and keeps its own "
                          "addresses.")},
    ErrorSentence {ErrorCode::AddressNotAssignable,
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "%1: a multicast, broadcast or unspecified address cannot be an "
                                     "interface's.")},
    ErrorSentence {ErrorCode::AddressHoldsOthers,
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "%1: the kernel would remove %2 with it, which came later to the same "
                                     "subnet. Remove that one first, or leave both.")},
    ErrorSentence {ErrorCode::TableReserved,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: the routing table %2 is the kernel's own.")},
    ErrorSentence {ErrorCode::SettingOutOfRange,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: %2 is out of range: use %3 to %4.")},
    ErrorSentence {ErrorCode::SettingInvalid,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: “%2” does not go together with it.")},
    ErrorSentence {
        ErrorCode::AddressInUse,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1: another machine on the network of %2 has this address and answers for "
                          "it (%3). Choose a free one, or take it from that machine first.")},

    ErrorSentence {
        ErrorCode::StaleGeneration,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The host changed since this plan was made. Look at the changes and apply again.")},
    ErrorSentence {ErrorCode::PreconditionExists,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 exists already: somebody else added it.")},
    ErrorSentence {ErrorCode::PreconditionMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 is gone: somebody else removed it.")},
    ErrorSentence {ErrorCode::PreconditionChanged,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 is not what it was: somebody else changed it.")},
    ErrorSentence {ErrorCode::NotReversible,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 could not be taken back.")},

    ErrorSentence {
        ErrorCode::KernelModuleMissing,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The kernel has no IPVS. Load it with “modprobe ip_vs”, or install a kernel that "
                          "has it.")},
    ErrorSentence {
        ErrorCode::KernelPermission,
        QT_TRANSLATE_NOOP("lvs::Wording", "The kernel asks for the right to administer the network.")},
    ErrorSentence {
        ErrorCode::KernelSchedulerUnknown,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1: the kernel has no scheduler or persistence engine “%2”, nor a module of that "
                          "name.")},
    ErrorSentence {ErrorCode::KernelServiceExists,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 exists in the kernel already.")},
    ErrorSentence {ErrorCode::KernelServiceMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The kernel knows no virtual service %1.")},
    ErrorSentence {ErrorCode::KernelRealServerExists,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 exists in the kernel already.")},
    ErrorSentence {ErrorCode::KernelRealServerMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The kernel knows no real server %1.")},
    ErrorSentence {ErrorCode::KernelDaemonExists, QT_TRANSLATE_NOOP("lvs::Wording", "The %1 runs already.")},
    ErrorSentence {ErrorCode::KernelDaemonMissing, QT_TRANSLATE_NOOP("lvs::Wording", "The %1 does not run.")},
    ErrorSentence {ErrorCode::KernelInterfaceMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: there is no interface “%2”.")},
    ErrorSentence {ErrorCode::KernelObjectExists,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 exists in the kernel already.")},
    ErrorSentence {ErrorCode::KernelObjectMissing,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: the kernel does not have it any more.")},
    ErrorSentence {
        ErrorCode::KernelGatewayUnreachable,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1: the kernel does not reach that gateway. It must be in a network that the "
                          "interface is in.")},
    ErrorSentence {
        ErrorCode::KernelInterfaceDown,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1: the interface “%2” is down, and no route leads through it until it is up.")},
    ErrorSentence {ErrorCode::KernelReadOnly,
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "%1 cannot be written here: it is read-only, as in most containers.")},
    ErrorSentence {
        ErrorCode::KernelFeatureMissing,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1: the kernel lacks the module for that. Load it with modprobe, or install a "
                          "kernel that has it.")},
    ErrorSentence {ErrorCode::KernelInvalidArgument,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: the kernel refuses these settings.")},
    ErrorSentence {
        ErrorCode::KernelOutOfRange,
        QT_TRANSLATE_NOOP("lvs::Wording", "%1: a weight or threshold is out of the kernel's range.")},
    ErrorSentence {ErrorCode::KernelFamilyUnsupported,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: the kernel does not support this address family.")},
    ErrorSentence {ErrorCode::KernelNoMemory,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: the kernel is out of memory.")},
    ErrorSentence {ErrorCode::KernelBusy,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1: the kernel is busy with it. Try again.")},
    ErrorSentence {
        ErrorCode::KernelUnstable,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The tables change faster than they can be read: another program is at work. Try "
                          "again.")},
    ErrorSentence {ErrorCode::KernelTimeout,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The kernel did not answer in time.")},
    ErrorSentence {ErrorCode::KernelProtocol,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The kernel's answer was not understood: %1.")},
    ErrorSentence {ErrorCode::KernelOther, QT_TRANSLATE_NOOP("lvs::Wording", "%1: the kernel answered %2.")},

    ErrorSentence {ErrorCode::HelperUnreachable,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The helper cannot be reached: %1")},
    ErrorSentence {
        ErrorCode::HelperVersion,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The helper speaks version %1, this program version %2: install both from one "
                          "release.")},
    ErrorSentence {ErrorCode::NotAuthorized,
                   QT_TRANSLATE_NOOP("lvs::Wording", "You are not allowed to do this.")},
    ErrorSentence {
        ErrorCode::AuthorizationCancelled,
        QT_TRANSLATE_NOOP("lvs::Wording", "The authorisation was cancelled; nothing was changed.")},
    ErrorSentence {
        ErrorCode::Busy,
        QT_TRANSLATE_NOOP("lvs::Wording", "Another change is being applied. Try again when it is done.")},
    ErrorSentence {ErrorCode::LimitExceeded,
                   QT_TRANSLATE_NOOP("lvs::Wording", "Too much at once: %1 (at most %2).")},
    ErrorSentence {ErrorCode::InvalidPlan, QT_TRANSLATE_NOOP("lvs::Wording", "The plan was refused: %1")},
    ErrorSentence {
        ErrorCode::ForeignOwner,
        QT_TRANSLATE_NOOP("lvs::Wording", "Another program, %1, keeps these services: change them there.")},
    ErrorSentence {ErrorCode::NoCheckpoint, QT_TRANSLATE_NOOP("lvs::Wording", "There is no checkpoint.")},
    ErrorSentence {
        ErrorCode::CheckpointPending,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "A change of another user (uid %2) waits to be confirmed, and is taken back in %1 "
                          "seconds unless it is. Until then nobody else can change this machine.")},
    ErrorSentence {
        ErrorCode::RevertIncomplete,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Taken back, except for what was changed by others since or could not be put "
                          "back, which was left as it is (%2 in all): %1.")},
    ErrorSentence {
        ErrorCode::JournalFailed,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The helper could not write down what it was about to do, so that it could be "
                          "taken back after a failure: %1. It did nothing.")},
    ErrorSentence {ErrorCode::Unsupported, QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is not supported here.")},
    ErrorSentence {
        ErrorCode::VerificationFailed,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "Read again after the change, %1 is not what was asked for: another program may be "
                          "changing it.")},
    ErrorSentence {ErrorCode::UndoFailed, QT_TRANSLATE_NOOP("lvs::Wording", "%1 could not be taken back.")},
    ErrorSentence {ErrorCode::Cancelled,
                   QT_TRANSLATE_NOOP("lvs::Wording", "Cancelled; what was done was taken back.")},
    ErrorSentence {ErrorCode::NotRun, QT_TRANSLATE_NOOP("lvs::Wording", "Not reached.")},
    ErrorSentence {
        ErrorCode::NotConfirmed,
        QT_TRANSLATE_NOOP("lvs::Wording", "The changes were taken back because nobody confirmed them.")},

    ErrorSentence {
        ErrorCode::SshDestinationHyphen,
        QT_TRANSLATE_NOOP("lvs::Wording", "“%1” begins with a hyphen: ssh would take it for an option.")},
    ErrorSentence {
        ErrorCode::SshDestinationCharacter,
        QT_TRANSLATE_NOOP("lvs::Wording", "“%1” cannot stand in the name of a user or a machine.")},
    ErrorSentence {
        ErrorCode::SshDestinationIncomplete,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "“%1” names no machine: write machine, user@machine or user@machine:port.")},
    ErrorSentence {ErrorCode::SshDestinationPassword,
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "A password has no place here: none is ever stored. Use a key, in ssh's "
                                     "agent or without a passphrase.")},
    ErrorSentence {
        ErrorCode::SshMissing,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 cannot be reached: there is no ssh on this machine. Install the OpenSSH "
                          "client (openssh-client).")},
    ErrorSentence {ErrorCode::SshUnreachable,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 cannot be reached over ssh: %2")},
    ErrorSentence {ErrorCode::SshTimeout,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 did not answer within %2 seconds.")},
    ErrorSentence {
        ErrorCode::SshHostKeyUnknown,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 is not known here yet: its host key %2 stands in no known_hosts file. "
                          "Compare that with what the machine itself says (ssh-keygen -lf on its key "
                          "in /etc/ssh), then accept it, or connect once with ssh.")},
    ErrorSentence {
        ErrorCode::SshHostKeyChanged,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The host key of %1 is not the one that is known: it now offers %2. Either "
                          "the machine was set up anew, or somebody stands between. Nothing was sent. "
                          "If the change is right, remove the old key with ssh-keygen -R.")},
    ErrorSentence {
        ErrorCode::SshAuthentication,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 does not let you in: %2. Passwords are not asked for here: use a key "
                          "that is in ssh's agent or has no passphrase.")},
    ErrorSentence {
        ErrorCode::SshNoBridge,
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "%1 has no systemd-stdio-bridge, through which its helper is reached: install systemd there.")},
    ErrorSentence {
        ErrorCode::SshNoBus,
        QT_TRANSLATE_NOOP("lvs::Wording", "The system bus of %1 cannot be reached; the machine said: %2")},
    ErrorSentence {ErrorCode::SshLost,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The connection to %1 was lost: %2")},
    ErrorSentence {ErrorCode::SshFailed, QT_TRANSLATE_NOOP("lvs::Wording", "ssh to %1 failed: %2")},
    ErrorSentence {
        ErrorCode::RemoteNotAuthorized,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 does not allow your account there to do this. Over ssh nobody can be "
                          "asked for a password: have the administrator add the account to a group "
                          "that a polkit rule allows (60-lvsdesk-operators.rules.example shows one).")},
    ErrorSentence {ErrorCode::ConnectionClosed,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 is not connected: the connection was closed here.")},
    ErrorSentence {
        ErrorCode::OutcomeUnknown,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "The connection to %1 was lost while the plan was being applied. The helper "
                          "there finishes what it began or takes it back, but its answer did not "
                          "arrive: look at the state once the host is reached again.")},

    ErrorSentence {ErrorCode::FileUnreadable, QT_TRANSLATE_NOOP("lvs::Wording", "%1 cannot be read: %2")},
    ErrorSentence {ErrorCode::FileUnwritable, QT_TRANSLATE_NOOP("lvs::Wording", "%1 cannot be written: %2")},
    ErrorSentence {
        ErrorCode::FileNotPlain,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 is not used: it is a link, a folder or a device, not a plain file.")},
    ErrorSentence {
        ErrorCode::FileUntrusted,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 is not used: it belongs to another user, or others may write to it.")},
    ErrorSentence {ErrorCode::FileTooLarge,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 is not used: it is larger than %2 bytes.")},
    ErrorSentence {ErrorCode::NotSaved, QT_TRANSLATE_NOOP("lvs::Wording", "There is no such saved state.")},
    ErrorSentence {ErrorCode::SavedDamaged,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The saved state in %1 cannot be used (line %2): %3")},

    ErrorSentence {ErrorCode::NotText,
                   QT_TRANSLATE_NOOP("lvs::Wording", "%1 is not text, so nothing in it was read.")},
    ErrorSentence {ErrorCode::FormatUnknown,
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "It cannot be told which format %1 has. Name it; these are known: %2.")},
    ErrorSentence {ErrorCode::LineNotUnderstood,
                   QT_TRANSLATE_NOOP("lvs::Wording", "Not understood, so left out: “%1”")},
    ErrorSentence {ErrorCode::SettingNotManaged,
                   QT_TRANSLATE_NOOP("lvs::Wording",
                                     "LVS Desk does not manage the kernel setting %1, so it is left out.")},
    ErrorSentence {
        ErrorCode::SubstitutionRefused,
        QT_TRANSLATE_NOOP(
            "lvs::Wording",
            "“%1” stands for what a command prints. Nothing in a file is executed, so this is left out.")},
    ErrorSentence {ErrorCode::VariableUnset,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The variable “%1” has no value here.")},
    ErrorSentence {ErrorCode::BlockUnclosed,
                   QT_TRANSLATE_NOOP("lvs::Wording", "“%1” is opened here and never closed.")},
    ErrorSentence {ErrorCode::IncludeNotRead,
                   QT_TRANSLATE_NOOP("lvs::Wording", "The included file “%1” was not read.")},
    ErrorSentence {
        ErrorCode::ProtocolAssumed,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 has no protocol in the file. TCP is assumed, as keepalived does today; "
                          "earlier ones took UDP.")},
    ErrorSentence {
        ErrorCode::AddressResembles,
        QT_TRANSLATE_NOOP("lvs::Wording",
                          "%1 stands here, and %2 in line %3: the same machine in two networks? One of "
                          "both may be a slip.")},
};

/// Puts the arguments at their %1, %2 … in one pass, so that an argument's own "%1" stays as it is; an
/// argument that a peer left out shows as "?".
QString fill(const QString &sentence, const QStringList &arguments)
{
    QString filled;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const qsizetype number = i + 1 < sentence.size() ? sentence[i + 1].digitValue() : -1;
        if (sentence[i] == u'%' && number > 0) {
            filled += subjectWords(arguments.value(number - 1, QStringLiteral("?")));
            ++i;
        } else {
            filled += sentence[i];
        }
    }
    return filled;
}

/// What is wrong in a saved state is an error of its own, with its code and arguments behind the place.
QString describeDamage(const Error &error)
{
    const auto &[code, text] =
        *std::find_if(errorSentences.begin(), errorSentences.end(),
                      [](const ErrorSentence &each) { return each.first == ErrorCode::SavedDamaged; });
    const std::optional<ErrorCode> cause = errorCodeFromName(error.arguments.value(2));
    const bool isNested = cause && *cause != ErrorCode::SavedDamaged;
    const QString reason =
        isNested ? describe(Error(*cause, error.arguments.mid(3))) : error.arguments.value(2);
    return fill(QCoreApplication::translate("lvs::Wording", text), error.arguments.mid(0, 2) << reason);
}

} // namespace

QString describe(const Error &error)
{
    if (error.code == ErrorCode::SavedDamaged) {
        return describeDamage(error);
    }
    for (const auto &[code, text] : errorSentences) {
        if (code == error.code) {
            return fill(QCoreApplication::translate("lvs::Wording", text), error.arguments);
        }
    }
    Q_UNREACHABLE();
}

QString describe(const TextPosition &position)
{
    if (position.line == 0) {
        return {};
    }
    return QCoreApplication::translate("lvs::Wording", "line %1, column %2")
        .arg(position.line)
        .arg(position.column);
}

} // namespace lvs
