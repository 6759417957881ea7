// SPDX-FileCopyrightText: 2026 The LVS Desk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace lvs {

/// What went wrong, as a code that crosses the bus and that only the GUI and the command line put into
/// words (core/plan/wording/wording.h). The comment behind each says what its arguments are.
enum class ErrorCode {
    // Text that could not be read: argument 0 is the text.
    AddressInvalid,
    AddressFamilyMismatch, // 0 address, 1 wanted family ("IPv4", "IPv6")
    PortInvalid,
    PortMissing,
    ProtocolUnknown,
    NumberInvalid,
    NumberOutOfRange, // 0 text, 1 smallest, 2 largest
    NameEmpty,
    NameTooLong, // 0 name, 1 longest length
    NameInvalid, // 0 name
    MaskInvalid,
    MaskNotContiguous,
    KeywordUnknown, // 0 text, 1 what may stand there
    OptionUnknown,
    OptionRepeated,
    OptionNotApplicable, // 0 option, 1 what it needs
    OptionMissing, // 0 option
    ArgumentMissing, // 0 option
    ArgumentUnexpected,
    CommandMissing,
    NameResolutionRefused, // 0 host or service name: never looked up while importing
    Truncated,
    VersionUnsupported, // 0 found, 1 wanted
    ChecksumMismatch,

    // A state that the kernel or the field's rules refuse: 0 names the service, 1 the real server if any.
    ServiceDuplicate,
    ServiceUnknown,
    RealServerDuplicate,
    RealServerUnknown,
    RealServerAddressNotUnicast,
    RealServerFamilyNeedsTunnel,
    RealServerFamilyWithSyncDaemon,
    RealServerPortMustMatch, // 0 service, 1 real server, 2 wanted port
    PortZeroNeedsPersistence,
    OnePacketNeedsUdp,
    TunnelOptionsWithoutTunnel,
    TunnelPortMissing,
    TunnelPortNotApplicable,
    TunnelChecksumNotApplicable,
    ThresholdOrder, // lower > upper
    SchedulerFlagMismatch, // 0 service, 1 scheduler
    MarkZero,
    EngineNeedsPersistence,

    // A change of what stands around IPVS that would do harm: 0 names the link, address, route, …
    ForeignObject, // somebody else keeps it
    LinkKindFixed, // neither a dummy nor a tunnel
    LoopbackNeeded,
    AddressNotAssignable, // multicast, broadcast, unspecified
    AddressHoldsOthers, // 0, 1 another one that would go with it
    TableReserved, // 0, 1 routing table
    SettingOutOfRange, // 0, 1 number, 2 smallest, 3 largest
    SettingInvalid, // 0, 1 what does not go with it
    AddressInUse, // 0, 1 interface, 2 hardware address of who answers for it there, 3 address

    // Preconditions of a plan: the host is no longer what the plan was made for.
    StaleGeneration, // 0 expected, 1 found
    PreconditionExists, // 0 key
    PreconditionMissing, // 0 key
    PreconditionChanged, // 0 key
    NotReversible,

    // What the kernel answered: 0 what was asked for.
    KernelModuleMissing,
    KernelPermission,
    KernelSchedulerUnknown, // 0 service, 1 scheduler or engine
    KernelServiceExists,
    KernelServiceMissing,
    KernelRealServerExists,
    KernelRealServerMissing,
    KernelDaemonExists,
    KernelDaemonMissing,
    KernelInterfaceMissing, // 0 what, 1 interface
    KernelObjectExists, // a link, an address, a route, a rule, a port
    KernelObjectMissing,
    KernelGatewayUnreachable,
    KernelInterfaceDown, // 0 what, 1 interface
    KernelReadOnly,
    KernelFeatureMissing, // its module is not there
    KernelInvalidArgument,
    KernelOutOfRange,
    KernelFamilyUnsupported,
    KernelNoMemory,
    KernelBusy,
    KernelUnstable, // no two equal snapshots could be read
    KernelTimeout,
    KernelProtocol, // 0 what could not be understood
    KernelOther, // 0 what, 1 errno

    // The helper and the way to it.
    HelperUnreachable, // 0 reason
    HelperVersion, // 0 found, 1 wanted
    NotAuthorized, // 0 action
    AuthorizationCancelled,
    Busy,
    LimitExceeded, // 0 what, 1 limit
    InvalidPlan, // 0 reason
    ForeignOwner, // 0 owner
    NoCheckpoint,
    CheckpointPending, // 0 seconds until it reverts, 1 uid of its owner
    RevertIncomplete, // 0 what others changed since and was left, separated by commas, 1 how many
    JournalFailed, // 0 system's message, 1 errno: what will be done could not be written down before
    Unsupported, // 0 what
    VerificationFailed, // 0 key: read again after an apply, it was not what the plan promised
    UndoFailed, // 0 key
    Cancelled,
    NotRun, // the step was not reached
    NotConfirmed, // its time passed, and it was taken back

    // Hosts reached over ssh: 0 names the host.
    SshDestinationHyphen, // 0 text: ssh would take it for an option
    SshDestinationCharacter, // 0 the character
    SshDestinationIncomplete, // 0 text: it names no machine
    SshDestinationPassword, // a password stands in it, which no argument repeats
    SshMissing, // there is no ssh here
    SshUnreachable, // 1 ssh's own last line
    SshTimeout, // 1 seconds
    SshHostKeyUnknown, // 1 fingerprint, empty if it could not be learnt
    SshHostKeyChanged, // 1 fingerprint
    SshAuthentication, // 1 ssh's own last line
    SshNoBridge, // no systemd-stdio-bridge there
    SshNoBus, // 1 what the far side said where a bus was expected
    SshLost, // 1 ssh's own last line
    SshFailed, // 1 ssh's own last line
    RemoteNotAuthorized, // 1 action
    ConnectionClosed, // by the user
    OutcomeUnknown, // the connection was lost while a plan was being applied

    // Files.
    FileUnreadable, // 0 path, 1 system's message
    FileUnwritable, // 0 path, 1 system's message
    FileNotPlain, // 0 path: a symbolic link, a folder, a device
    FileUntrusted, // 0 path: somebody beside root and the helper may have written it
    FileTooLarge, // 0 path, 1 largest size in bytes

    // What the helper keeps to be restored.
    NotSaved, // 0 number, 0 for the latest: there is none
    SavedDamaged, // 0 path, 1 line, 2 name of the code of what is wrong there, 3 and on its arguments

    // Files that others wrote, read as data: nothing in them is executed, looked up or guessed.
    NotText, // 0 path
    FormatUnknown, // 0 path, 1 names of those that are known
    LineNotUnderstood, // 0 text, kept as it stands
    SettingNotManaged, // 0 name of a kernel setting
    SubstitutionRefused, // 0 text: its value would be what a command prints
    VariableUnset, // 0 name
    BlockUnclosed, // 0 what was opened
    IncludeNotRead, // 0 path or pattern
    ProtocolAssumed, // 0 service: the file does not say it
    AddressResembles, // 0 address, 1 one of another network that ends alike, 2 line of that
};

/// A place in a text, so that a message can point at it. Lines and columns count from 1; 0 means unknown.
struct TextPosition
{
    int line = 0;
    int column = 0;
    int length = 0;

    friend bool operator==(const TextPosition &, const TextPosition &) = default;
};

/// An error as a value: what, about what, and where. Never worded here.
struct Error
{
    ErrorCode code = ErrorCode::KernelOther;
    QStringList arguments;
    std::optional<TextPosition> position;

    Error() = default;
    Error(ErrorCode errorCode, QStringList errorArguments = {})
        : code(errorCode)
        , arguments(std::move(errorArguments))
    {
    }

    /// The same error with its place in a text of one line; columns count from 1.
    [[nodiscard]] Error at(qsizetype column, qsizetype length = 0) const;

    friend bool operator==(const Error &, const Error &) = default;
};

/// The stable name of a code, "kernel-service-exists": what crosses the bus and stands in JSON.
[[nodiscard]] QString errorCodeName(ErrorCode code);
/// The code of that name; nothing if this version does not know it.
[[nodiscard]] std::optional<ErrorCode> errorCodeFromName(QStringView name);
/// All codes, for tests of completeness.
[[nodiscard]] QList<ErrorCode> allErrorCodes();

} // namespace lvs
