// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <array>
#include <utility>

namespace lvs {

namespace {

using NamedCode = std::pair<ErrorCode, const char *>;

constexpr std::array names {
    NamedCode {ErrorCode::AddressInvalid, "address-invalid"},
    NamedCode {ErrorCode::AddressFamilyMismatch, "address-family-mismatch"},
    NamedCode {ErrorCode::PortInvalid, "port-invalid"},
    NamedCode {ErrorCode::PortMissing, "port-missing"},
    NamedCode {ErrorCode::ProtocolUnknown, "protocol-unknown"},
    NamedCode {ErrorCode::NumberInvalid, "number-invalid"},
    NamedCode {ErrorCode::NumberOutOfRange, "number-out-of-range"},
    NamedCode {ErrorCode::NameEmpty, "name-empty"},
    NamedCode {ErrorCode::NameTooLong, "name-too-long"},
    NamedCode {ErrorCode::NameInvalid, "name-invalid"},
    NamedCode {ErrorCode::MaskInvalid, "mask-invalid"},
    NamedCode {ErrorCode::MaskNotContiguous, "mask-not-contiguous"},
    NamedCode {ErrorCode::KeywordUnknown, "keyword-unknown"},
    NamedCode {ErrorCode::OptionUnknown, "option-unknown"},
    NamedCode {ErrorCode::OptionRepeated, "option-repeated"},
    NamedCode {ErrorCode::OptionNotApplicable, "option-not-applicable"},
    NamedCode {ErrorCode::OptionMissing, "option-missing"},
    NamedCode {ErrorCode::ArgumentMissing, "argument-missing"},
    NamedCode {ErrorCode::ArgumentUnexpected, "argument-unexpected"},
    NamedCode {ErrorCode::CommandMissing, "command-missing"},
    NamedCode {ErrorCode::NameResolutionRefused, "name-resolution-refused"},
    NamedCode {ErrorCode::Truncated, "truncated"},
    NamedCode {ErrorCode::VersionUnsupported, "version-unsupported"},
    NamedCode {ErrorCode::ChecksumMismatch, "checksum-mismatch"},
    NamedCode {ErrorCode::ServiceDuplicate, "service-duplicate"},
    NamedCode {ErrorCode::ServiceUnknown, "service-unknown"},
    NamedCode {ErrorCode::RealServerDuplicate, "real-server-duplicate"},
    NamedCode {ErrorCode::RealServerUnknown, "real-server-unknown"},
    NamedCode {ErrorCode::RealServerAddressNotUnicast, "real-server-address-not-unicast"},
    NamedCode {ErrorCode::RealServerFamilyNeedsTunnel, "real-server-family-needs-tunnel"},
    NamedCode {ErrorCode::RealServerFamilyWithSyncDaemon, "real-server-family-with-sync-daemon"},
    NamedCode {ErrorCode::RealServerPortMustMatch, "real-server-port-must-match"},
    NamedCode {ErrorCode::PortZeroNeedsPersistence, "port-zero-needs-persistence"},
    NamedCode {ErrorCode::OnePacketNeedsUdp, "one-packet-needs-udp"},
    NamedCode {ErrorCode::TunnelOptionsWithoutTunnel, "tunnel-options-without-tunnel"},
    NamedCode {ErrorCode::TunnelPortMissing, "tunnel-port-missing"},
    NamedCode {ErrorCode::TunnelPortNotApplicable, "tunnel-port-not-applicable"},
    NamedCode {ErrorCode::TunnelChecksumNotApplicable, "tunnel-checksum-not-applicable"},
    NamedCode {ErrorCode::ThresholdOrder, "threshold-order"},
    NamedCode {ErrorCode::SchedulerFlagMismatch, "scheduler-flag-mismatch"},
    NamedCode {ErrorCode::MarkZero, "mark-zero"},
    NamedCode {ErrorCode::EngineNeedsPersistence, "engine-needs-persistence"},
    NamedCode {ErrorCode::ForeignObject, "foreign-object"},
    NamedCode {ErrorCode::LinkKindFixed, "link-kind-fixed"},
    NamedCode {ErrorCode::LoopbackNeeded, "loopback-needed"},
    NamedCode {ErrorCode::AddressNotAssignable, "address-not-assignable"},
    NamedCode {ErrorCode::AddressHoldsOthers, "address-holds-others"},
    NamedCode {ErrorCode::TableReserved, "table-reserved"},
    NamedCode {ErrorCode::SettingOutOfRange, "setting-out-of-range"},
    NamedCode {ErrorCode::SettingInvalid, "setting-invalid"},
    NamedCode {ErrorCode::AddressInUse, "address-in-use"},
    NamedCode {ErrorCode::StaleGeneration, "stale-generation"},
    NamedCode {ErrorCode::PreconditionExists, "precondition-exists"},
    NamedCode {ErrorCode::PreconditionMissing, "precondition-missing"},
    NamedCode {ErrorCode::PreconditionChanged, "precondition-changed"},
    NamedCode {ErrorCode::NotReversible, "not-reversible"},
    NamedCode {ErrorCode::KernelModuleMissing, "kernel-module-missing"},
    NamedCode {ErrorCode::KernelPermission, "kernel-permission"},
    NamedCode {ErrorCode::KernelSchedulerUnknown, "kernel-scheduler-unknown"},
    NamedCode {ErrorCode::KernelServiceExists, "kernel-service-exists"},
    NamedCode {ErrorCode::KernelServiceMissing, "kernel-service-missing"},
    NamedCode {ErrorCode::KernelRealServerExists, "kernel-real-server-exists"},
    NamedCode {ErrorCode::KernelRealServerMissing, "kernel-real-server-missing"},
    NamedCode {ErrorCode::KernelDaemonExists, "kernel-daemon-exists"},
    NamedCode {ErrorCode::KernelDaemonMissing, "kernel-daemon-missing"},
    NamedCode {ErrorCode::KernelInterfaceMissing, "kernel-interface-missing"},
    NamedCode {ErrorCode::KernelObjectExists, "kernel-object-exists"},
    NamedCode {ErrorCode::KernelObjectMissing, "kernel-object-missing"},
    NamedCode {ErrorCode::KernelGatewayUnreachable, "kernel-gateway-unreachable"},
    NamedCode {ErrorCode::KernelInterfaceDown, "kernel-interface-down"},
    NamedCode {ErrorCode::KernelReadOnly, "kernel-read-only"},
    NamedCode {ErrorCode::KernelFeatureMissing, "kernel-feature-missing"},
    NamedCode {ErrorCode::KernelInvalidArgument, "kernel-invalid-argument"},
    NamedCode {ErrorCode::KernelOutOfRange, "kernel-out-of-range"},
    NamedCode {ErrorCode::KernelFamilyUnsupported, "kernel-family-unsupported"},
    NamedCode {ErrorCode::KernelNoMemory, "kernel-no-memory"},
    NamedCode {ErrorCode::KernelBusy, "kernel-busy"},
    NamedCode {ErrorCode::KernelUnstable, "kernel-unstable"},
    NamedCode {ErrorCode::KernelTimeout, "kernel-timeout"},
    NamedCode {ErrorCode::KernelProtocol, "kernel-protocol"},
    NamedCode {ErrorCode::KernelOther, "kernel-other"},
    NamedCode {ErrorCode::HelperUnreachable, "helper-unreachable"},
    NamedCode {ErrorCode::HelperVersion, "helper-version"},
    NamedCode {ErrorCode::NotAuthorized, "not-authorized"},
    NamedCode {ErrorCode::AuthorizationCancelled, "authorization-cancelled"},
    NamedCode {ErrorCode::Busy, "busy"},
    NamedCode {ErrorCode::LimitExceeded, "limit-exceeded"},
    NamedCode {ErrorCode::InvalidPlan, "invalid-plan"},
    NamedCode {ErrorCode::ForeignOwner, "foreign-owner"},
    NamedCode {ErrorCode::NoCheckpoint, "no-checkpoint"},
    NamedCode {ErrorCode::CheckpointPending, "checkpoint-pending"},
    NamedCode {ErrorCode::RevertIncomplete, "revert-incomplete"},
    NamedCode {ErrorCode::JournalFailed, "journal-failed"},
    NamedCode {ErrorCode::Unsupported, "unsupported"},
    NamedCode {ErrorCode::VerificationFailed, "verification-failed"},
    NamedCode {ErrorCode::UndoFailed, "undo-failed"},
    NamedCode {ErrorCode::Cancelled, "cancelled"},
    NamedCode {ErrorCode::NotRun, "not-run"},
    NamedCode {ErrorCode::NotConfirmed, "not-confirmed"},
    NamedCode {ErrorCode::SshDestinationHyphen, "ssh-destination-hyphen"},
    NamedCode {ErrorCode::SshDestinationCharacter, "ssh-destination-character"},
    NamedCode {ErrorCode::SshDestinationIncomplete, "ssh-destination-incomplete"},
    NamedCode {ErrorCode::SshDestinationPassword, "ssh-destination-password"},
    NamedCode {ErrorCode::SshMissing, "ssh-missing"},
    NamedCode {ErrorCode::SshUnreachable, "ssh-unreachable"},
    NamedCode {ErrorCode::SshTimeout, "ssh-timeout"},
    NamedCode {ErrorCode::SshHostKeyUnknown, "ssh-host-key-unknown"},
    NamedCode {ErrorCode::SshHostKeyChanged, "ssh-host-key-changed"},
    NamedCode {ErrorCode::SshAuthentication, "ssh-authentication"},
    NamedCode {ErrorCode::SshNoBridge, "ssh-no-bridge"},
    NamedCode {ErrorCode::SshNoBus, "ssh-no-bus"},
    NamedCode {ErrorCode::SshLost, "ssh-lost"},
    NamedCode {ErrorCode::SshFailed, "ssh-failed"},
    NamedCode {ErrorCode::RemoteNotAuthorized, "remote-not-authorized"},
    NamedCode {ErrorCode::ConnectionClosed, "connection-closed"},
    NamedCode {ErrorCode::OutcomeUnknown, "outcome-unknown"},
    NamedCode {ErrorCode::FileUnreadable, "file-unreadable"},
    NamedCode {ErrorCode::FileUnwritable, "file-unwritable"},
    NamedCode {ErrorCode::FileNotPlain, "file-not-plain"},
    NamedCode {ErrorCode::FileUntrusted, "file-untrusted"},
    NamedCode {ErrorCode::FileTooLarge, "file-too-large"},
    NamedCode {ErrorCode::NotSaved, "not-saved"},
    NamedCode {ErrorCode::SavedDamaged, "saved-damaged"},
    NamedCode {ErrorCode::NotText, "not-text"},
    NamedCode {ErrorCode::FormatUnknown, "format-unknown"},
    NamedCode {ErrorCode::LineNotUnderstood, "line-not-understood"},
    NamedCode {ErrorCode::SettingNotManaged, "setting-not-managed"},
    NamedCode {ErrorCode::SubstitutionRefused, "substitution-refused"},
    NamedCode {ErrorCode::VariableUnset, "variable-unset"},
    NamedCode {ErrorCode::BlockUnclosed, "block-unclosed"},
    NamedCode {ErrorCode::IncludeNotRead, "include-not-read"},
    NamedCode {ErrorCode::ProtocolAssumed, "protocol-assumed"},
    NamedCode {ErrorCode::AddressResembles, "address-resembles"},
};

} // namespace

Error Error::at(qsizetype column, qsizetype length) const
{
    Error placed = *this;
    placed.position = TextPosition {1, static_cast<int>(column), static_cast<int>(length)};
    return placed;
}

QString errorCodeName(ErrorCode code)
{
    for (const auto &[known, name] : names) {
        if (known == code) {
            return QLatin1String(name);
        }
    }
    Q_UNREACHABLE();
}

std::optional<ErrorCode> errorCodeFromName(QStringView name)
{
    for (const auto &[code, known] : names) {
        if (name == QLatin1String(known)) {
            return code;
        }
    }
    return std::nullopt;
}

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    codes.reserve(names.size());
    for (const auto &[code, name] : names) {
        codes.append(code);
    }
    return codes;
}

} // namespace lvs
